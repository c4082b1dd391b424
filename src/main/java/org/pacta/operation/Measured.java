package org.pacta.operation;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a module has to show of its state to those who watch over the installation: a bean of this kind in each module that
 * has something. All its figures are taken in one look, as the system, in a transaction that only reads.
 */
public interface Measured {

    /** What is measured, under names that begin with {@code pacta.}; always the same. */
    List<Figure> figures();

    /** Takes all figures now, by name. One that is left out is not known. */
    Map<String, ? extends Number> measure();

    /** For how long figures hold; within that time nobody looks again, however often they are asked for. */
    default Duration keptFor() {
        return Duration.ofSeconds(5);
    }

    /** @param name in small letters with dots; where it is a time it ends with its unit, {@code seconds} */
    record Figure(String name, String description) {}
}
