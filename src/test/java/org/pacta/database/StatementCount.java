package org.pacta.database;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Hears each statement that the calling thread sends to the database while something is done; a batch is one. */
public final class StatementCount implements BeanPostProcessor {

    private static final ThreadLocal<List<String>> HEARD = new ThreadLocal<>();

    /** The statements that the work sends, in their order. */
    public static List<String> during(Runnable work) {
        var heard = new ArrayList<String>();
        HEARD.set(heard);
        try {
            work.run();
        } finally {
            HEARD.remove();
        }
        return heard;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            pool.setDataSource(wrapped(DataSource.class, pool.getDataSource(), ""));
        }
        return bean;
    }

    private static <T> T wrapped(Class<T> type, Object target, String sql) {
        InvocationHandler heard = (proxy, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                var said = HEARD.get();
                if (said != null) {
                    said.add(arguments != null && arguments[0] instanceof String given ? given : sql);
                }
            }
            var result = invoke(target, method, arguments);
            return switch (result) {
                case Connection connection when type == DataSource.class -> wrapped(Connection.class, connection, "");
                case PreparedStatement statement
                when type == Connection.class ->
                    wrapped(PreparedStatement.class, statement, String.valueOf(arguments[0]));
                case Statement statement when type == Connection.class -> wrapped(Statement.class, statement, "");
                case null, default -> result;
            };
        };
        return type.cast(Proxy.newProxyInstance(StatementCount.class.getClassLoader(), new Class<?>[] {type}, heard));
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
