package org.pacta.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** From where somebody signs in, and what the device says of itself. */
final class SignInDetails extends WebAuthenticationDetails {

    private static final long serialVersionUID = 1L;

    private final @Nullable String device;

    SignInDetails(HttpServletRequest request) {
        super(request);
        this.device = KnownDevices.said(request);
    }

    @Nullable
    String device() {
        return device;
    }

    /** As the session keeps it. */
    WebAuthenticationDetails plain() {
        return new WebAuthenticationDetails(getRemoteAddress(), getSessionId());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other)
                && other instanceof SignInDetails details
                && java.util.Objects.equals(device, details.device);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
