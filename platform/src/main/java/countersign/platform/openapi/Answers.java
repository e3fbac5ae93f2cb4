package countersign.platform.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What an operation answers unless it refuses; its return type, which stands for a problem as well, cannot say it. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Answers {

    /** The type of the body, or of each item of the page; none by default. */
    Class<?> value() default Void.class;

    boolean page() default false;

    int status() default 200;

    String mediaType() default "application/json";
}
