package org.pacta.party;

/**
 * Application event, told before the transaction ends: an office of a party is taken up by another of it. What the one was
 * to do is the other's from now on; what it did stays its own.
 *
 * @param reason in the words of whoever decided it
 */
public record OfficeMerged(Office from, Office into, String reason) {}
