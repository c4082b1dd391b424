/** The operations of handovers. */
@NullMarked
package org.pacta.handover.api;

import org.jspecify.annotations.NullMarked;
