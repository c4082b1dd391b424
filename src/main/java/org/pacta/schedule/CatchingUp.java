package org.pacta.schedule;

/**
 * Told by whoever does what falls due by itself: whether that is still being done after a time in which nobody did it, so that
 * what is found now will soon be otherwise.
 */
public interface CatchingUp {

    boolean isCatchingUp();
}
