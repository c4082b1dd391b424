/** Pages of texts that parties agree on. */
@NullMarked
package org.pacta.concurrence.ui;

import org.jspecify.annotations.NullMarked;
