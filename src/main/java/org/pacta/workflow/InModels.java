package org.pacta.workflow;

/** A bean that process models may call, by its name without {@code Bean} at the end; they know no other. */
interface InModels {}
