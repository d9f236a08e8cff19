package org.odnos.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * An answer that is under way cannot become a problem any more. The connection is broken off, so
 * that nobody takes half a file for a whole one.
 */
@Component
class BrokenAnswers implements HandlerExceptionResolver, Ordered {

    /** Nobody answers it, so the container closes the connection. */
    static final class AnswerBroken extends RuntimeException {}

    private static final Logger LOG = LoggerFactory.getLogger(BrokenAnswers.class);

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception fault) {
        boolean later = request.getDispatcherType() == DispatcherType.ASYNC;
        if (!response.isCommitted() || later || UnexpectedFaults.clientHasGone(fault)) {
            return null;
        }
        LOG.error("An answer broke off", fault);
        throw new AnswerBroken();
    }
}
