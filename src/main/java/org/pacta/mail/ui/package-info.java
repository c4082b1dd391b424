/** The page of mail. */
@NullMarked
package org.pacta.mail.ui;

import org.jspecify.annotations.NullMarked;
