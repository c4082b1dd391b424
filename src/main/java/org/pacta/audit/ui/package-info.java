/** The page on how the history can be checked. */
@NullMarked
package org.pacta.audit.ui;

import org.jspecify.annotations.NullMarked;
