package org.pacta.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.pacta.command.Refused;
import org.pacta.database.Acting;
import org.pacta.database.Nodes;
import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDependsOnDatabaseInitializationDetector;
import org.springframework.context.ApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.annotation.Order;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Component;

/** Sets the engine up: it works as the system, knows only the beans that models may call, and tells the projection. */
@Component
@Order(0)
class EngineConfiguration extends AbstractCamundaConfiguration {

    private final ApplicationContext application;
    private final Acting acting;
    private final ProjectionListeners listeners;
    private final Map<String, InModels> beans;

    EngineConfiguration(
            ApplicationContext application, Acting acting, ProjectionListeners listeners, Map<String, InModels> beans) {
        this.application = application;
        this.acting = acting;
        this.listeners = listeners;
        this.beans = beans;
    }

    /** The beans by the names that models call them by. */
    private Map<Object, Object> called() {
        var called = new HashMap<Object, Object>();
        beans.forEach((name, bean) -> called.put(name.substring(0, name.length() - "Bean".length()), bean));
        return called;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration engine) {
        engine.setCustomPreCommandInterceptorsTxRequired(
                withSystemRole(engine.getCustomPreCommandInterceptorsTxRequired()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                withSystemRole(engine.getCustomPreCommandInterceptorsTxRequiresNew()));
        engine.setCustomPostCommandInterceptorsTxRequired(
                withSteps(engine.getCustomPostCommandInterceptorsTxRequired()));
        engine.setCustomPostCommandInterceptorsTxRequiresNew(
                withSteps(engine.getCustomPostCommandInterceptorsTxRequiresNew()));
        engine.setExpressionManager(new SpringExpressionManager(application, called()));
        var parsers = engine.getCustomPostBPMNParseListeners() == null
                ? new ArrayList<BpmnParseListener>()
                : new ArrayList<>(engine.getCustomPostBPMNParseListeners());
        parsers.add(listeners);
        engine.setCustomPostBPMNParseListeners(parsers);
        engine.setEnableScriptCompilation(false);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        engine.setTaskMetricsEnabled(false);
        engine.setDefaultNumberOfRetries(3);
        engine.setJobExecutorDeploymentAware(false);
        engine.setProcessEngineName("pacta");
    }

    /** Jobs are locked by the name of this process, so that others free them when it dies. */
    @Override
    public void postInit(SpringProcessEngineConfiguration engine) {
        if (engine.getJobExecutor() != null) {
            engine.getJobExecutor().setLockOwner(Nodes.me().toString());
        }
    }

    private List<CommandInterceptor> withSteps(@org.jspecify.annotations.Nullable List<CommandInterceptor> existing) {
        var interceptors = existing == null ? new ArrayList<CommandInterceptor>() : new ArrayList<>(existing);
        interceptors.add(listeners.writing());
        return interceptors;
    }

    private List<CommandInterceptor> withSystemRole(
            @org.jspecify.annotations.Nullable List<CommandInterceptor> existing) {
        var interceptors = new ArrayList<CommandInterceptor>();
        interceptors.add(new SystemRole(acting));
        if (existing != null) {
            interceptors.addAll(existing);
        }
        return interceptors;
    }

    /**
     * Each command of the engine works as the system, in whose transaction it may run. What a bean of a model refuses is
     * refused to whoever gave the command, in the same words, and is no fault of the engine's.
     */
    private static final class SystemRole extends CommandInterceptor {

        private final Acting acting;

        SystemRole(Acting acting) {
            this.acting = acting;
        }

        @Override
        public <T> T execute(Command<T> command) {
            try {
                return acting.asSystem(() -> next.execute(command));
            } catch (ProcessEngineException fault) {
                if (NestedExceptionUtils.getMostSpecificCause(fault) instanceof Refused refused) {
                    throw refused;
                }
                if (EngineConflict.isDeadlock(fault)) {
                    throw new CannotAcquireLockException("The engine lost against another at the same moment.", fault);
                }
                throw fault;
            }
        }
    }

    /** The engine starts after the migrations. */
    static final class AfterMigrations extends AbstractBeansOfTypeDependsOnDatabaseInitializationDetector {

        @Override
        protected java.util.Set<Class<?>> getDependsOnDatabaseInitializationBeanTypes() {
            return java.util.Set.of(ProcessEngineConfigurationImpl.class);
        }
    }
}
