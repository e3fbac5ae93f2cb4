package countersign.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.gateway.testing.GatewayTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.openfeign.FeignClientFactory;
import org.springframework.cloud.openfeign.support.FeignHttpMessageConverters;
import org.springframework.test.util.ReflectionTestUtils;

class ClientsTest extends GatewayTest {

    /** Or two first calls made together find none, and the page becomes an error. */
    @Test
    void everyClientCanReadAnswersBeforeItsFirstCall(@Autowired FeignClientFactory clients) {
        assertThat(clients.getContextNames()).isNotEmpty().allSatisfy(name -> {
            var converters = clients.getInstance(name, FeignHttpMessageConverters.class);
            assertThat(ReflectionTestUtils.getField(converters, "converters"))
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                    .isNotEmpty();
        });
    }
}
