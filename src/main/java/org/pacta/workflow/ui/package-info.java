/** The page for administrators. */
@NullMarked
package org.pacta.workflow.ui;

import org.jspecify.annotations.NullMarked;
