/** Mail in the API: what did not leave, and having it sent again. */
@NullMarked
package org.pacta.mail.api;

import org.jspecify.annotations.NullMarked;
