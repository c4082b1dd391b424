package org.pacta.party;

/**
 * A unit of a party that does tasks.
 *
 * @param pointOfContact acts for its party where a commitment names no other office of it
 */
public record Office(long id, String partyCode, String code, String name, boolean pointOfContact) {}
