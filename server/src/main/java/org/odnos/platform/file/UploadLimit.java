package org.odnos.platform.file;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.odnos.kernel.TooLarge;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses a file that says itself that it is too large before it is taken in. */
@Component
class UploadLimit implements WebMvcConfigurer, HandlerInterceptor {

    /** What stands around the file in the body. */
    private static final long AROUND = 64L << 10;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(UploadController.ADDRESS);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getContentLengthLong() > Uploads.MAX_BYTES + AROUND) {
            throw new TooLarge("file.too-large", Uploads.MAX_BYTES >> 20);
        }
        return true;
    }
}
