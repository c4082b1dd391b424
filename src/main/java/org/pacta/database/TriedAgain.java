package org.pacta.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Pointcut;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.AbstractPointcutAdvisor;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Does a transaction again from its beginning where it lost against another at the same moment (a deadlock, or the engine's
 * optimistic lock), a few times: nothing of it was done, and whether it may still be done is decided anew. Around the
 * outermost transaction only.
 */
@Component
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
final class TriedAgain extends AbstractPointcutAdvisor implements MethodInterceptor {

    private static final int TRIES = 6;
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final Duration FIRST_PAUSE = Duration.ofMillis(15);

    private final Pointcut transactions = new ComposablePointcut(
                    (Pointcut) new AnnotationMatchingPointcut(Transactional.class, true))
            .union((Pointcut) new AnnotationMatchingPointcut(null, Transactional.class, true));

    TriedAgain() {
        setOrder(Ordered.LOWEST_PRECEDENCE - 1);
    }

    @Override
    public Pointcut getPointcut() {
        return transactions;
    }

    @Override
    public org.aopalliance.aop.Advice getAdvice() {
        return this;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                || !(call instanceof ProxyMethodInvocation again)) {
            return call.proceed();
        }
        for (int tries = 1; ; tries++) {
            try {
                return again.invocableClone().proceed();
            } catch (ConcurrencyFailureException lost) {
                // Whoever waited that long for a lock waits no longer.
                if (tries == TRIES || hasWaited(lost)) {
                    throw lost;
                }
                Thread.sleep(FIRST_PAUSE.toMillis() * tries
                        + ThreadLocalRandom.current().nextLong(FIRST_PAUSE.toMillis()));
            }
        }
    }

    private static boolean hasWaited(ConcurrencyFailureException lost) {
        return lost.getRootCause() instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState());
    }
}
