package org.odnos.platform.job;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.List;

@Configuration(proxyBeanMethods = false)
class Sweeps {

    @Bean
    Task<Void> hourlySweep(List<Sweep> sweeps) {
        return Tasks.recurring("platform.sweep", FixedDelay.ofHours(1))
                .execute((_, _) -> sweeps.forEach(Sweep::sweep));
    }
}
