/** Pages of renderings. */
@NullMarked
package org.pacta.translation.ui;

import org.jspecify.annotations.NullMarked;
