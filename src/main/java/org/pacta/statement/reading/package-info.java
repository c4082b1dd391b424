/** Reading a statement: its passages, and in them what was agreed, by whom, until when, and the words that show it. */
@NullMarked
@NamedInterface("reading")
package org.pacta.statement.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
