/** The pages of webhooks. */
@NullMarked
package org.pacta.webhook.ui;

import org.jspecify.annotations.NullMarked;
