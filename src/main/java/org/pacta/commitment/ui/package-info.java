/** The pages of commitments: the list, and one commitment with all that belongs to it. */
@NullMarked
package org.pacta.commitment.ui;

import org.jspecify.annotations.NullMarked;
