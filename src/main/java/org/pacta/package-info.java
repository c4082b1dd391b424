/** Pacta: from a joint statement to running, watched commitments. */
@org.jspecify.annotations.NullMarked
package org.pacta;
