/** The page for auditors. */
@NullMarked
package org.pacta.history.ui;

import org.jspecify.annotations.NullMarked;
