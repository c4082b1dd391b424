/** The page that searches. */
@NullMarked
package org.pacta.search.ui;

import org.jspecify.annotations.NullMarked;
