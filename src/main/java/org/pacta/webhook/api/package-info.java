/** Operations of the API on webhooks and their deliveries. */
@NullMarked
package org.pacta.webhook.api;

import org.jspecify.annotations.NullMarked;
