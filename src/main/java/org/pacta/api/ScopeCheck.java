package org.pacta.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a token do what its scope allows, and nothing where an operation does not say what it needs. */
class ScopeCheck implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod operation)
                || !operation.getBeanType().isAnnotationPresent(ApiController.class)) {
            return true;
        }
        var needs = operation.getMethodAnnotation(Needs.class);
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (needs == null
                || authentication == null
                || !(authentication.getPrincipal() instanceof Bearer bearer)
                || !bearer.scope().includes(needs.value())) {
            throw needs == null
                    ? new AccessDeniedException("This operation is open to nobody.")
                    : new ScopeTooNarrow(needs.value());
        }
        return true;
    }
}
