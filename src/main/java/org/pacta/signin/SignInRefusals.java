package org.pacta.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.pacta.operation.PlainPage;
import org.pacta.text.Messages;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Whoever gave a name and a password and is not in: led on to the passkey, told what was wrong, or asked to come again. */
@Component
class SignInRefusals implements AuthenticationFailureHandler {

    private static final String SECONDS = "5";

    private final PasskeySignIn passkeys;
    private final ApplicationEventPublisher events;
    private final Messages texts;

    SignInRefusals(PasskeySignIn passkeys, ApplicationEventPublisher events, Messages texts) {
        this.passkeys = passkeys;
        this.events = events;
        this.texts = texts;
    }

    /** The way in by the passkey that is asked for then. */
    PasskeyLogin passkeyLogin() {
        return new PasskeyLogin(passkeys, events);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        switch (why) {
            case SignIn.PasskeyNeededException needed -> {
                PasskeyLogin.await(request, needed, passkeys);
                response.sendRedirect(request.getContextPath() + PasskeyLogin.PAGE);
            }
            case SignIn.BusyException _ -> comeAgain(request, response);
            case LockedException _ -> response.sendRedirect(request.getContextPath() + "/login?throttled");
            default -> response.sendRedirect(request.getContextPath() + "/login?error");
        }
    }

    private void comeAgain(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = request.getLocale();
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        new PlainPage(
                        language,
                        texts.getTranslation("signin.busy.title", language),
                        texts.getTranslation("signin.busy.body", language))
                .writeWithWay(
                        response,
                        HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                        request.getContextPath() + "/login",
                        texts.getTranslation("signin.busy.again", language));
    }
}
