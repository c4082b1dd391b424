package org.pacta.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.security.access.AccessDeniedException;

/**
 * One command on several things: on all of them or on none, and then each that it was refused for is named.
 *
 * @see <a href="../../../../../../docs/decisions/2026-12-01-several-at-once.md">The decision</a>
 */
public final class Together {

    /** Things that can be chosen at once. */
    public static final int MOST = 200;

    /** Why it was refused for one of them; {@code thing} as people know it. */
    public record Fault(String thing, Refused why) {}

    /** Nothing was done, since it was refused for some. */
    public static final class SomeRefused extends Refused {

        private static final long serialVersionUID = 1L;

        private final transient List<Fault> faults;

        private SomeRefused(List<Fault> faults, int all) {
            super(Category.NOT_POSSIBLE, "several", null, faults.size(), all);
            this.faults = List.copyOf(faults);
        }

        public List<Fault> faults() {
            return faults;
        }
    }

    private Together() {}

    /**
     * Carries the command out for each, within a transaction of the caller's, which undoes all where this refuses.
     *
     * @param name the thing as people know it
     * @throws Refused where none is chosen, or more than {@link #MOST}
     * @throws SomeRefused where it is refused for some, by what each of these says
     */
    public static <T> void each(Collection<T> things, Function<T, String> name, Consumer<T> command) {
        var chosen = new LinkedHashSet<>(things);
        if (chosen.isEmpty()) {
            throw new Refused("several.none", "several");
        }
        if (chosen.size() > MOST) {
            throw new Refused("several.many", "several", MOST);
        }
        var faults = new ArrayList<Fault>();
        for (var thing : chosen) {
            try {
                command.accept(thing);
            } catch (Refused refused) {
                faults.add(new Fault(name.apply(thing), refused));
            } catch (AccessDeniedException denied) {
                faults.add(new Fault(name.apply(thing), new Refused("several.denied", null)));
            } catch (NoSuchElementException gone) {
                faults.add(new Fault(name.apply(thing), new Refused("several.gone", null)));
            }
        }
        if (!faults.isEmpty()) {
            throw new SomeRefused(faults, chosen.size());
        }
    }
}
