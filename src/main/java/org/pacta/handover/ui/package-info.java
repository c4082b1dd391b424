/** The pages of handovers. */
@NullMarked
package org.pacta.handover.ui;

import org.jspecify.annotations.NullMarked;
