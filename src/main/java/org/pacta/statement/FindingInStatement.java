package org.pacta.statement;

/** A finding with the statement that it stands in, read in one go. */
record FindingInStatement(Finding finding, Statement statement) {}
