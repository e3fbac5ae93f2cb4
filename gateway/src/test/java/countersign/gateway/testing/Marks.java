package countersign.gateway.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Clip;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;

/**
 * Whether the focus, and what is ticked, can be seen: a picture with it must differ from one without it (WCAG 2.4.7).
 * Each kind of control is looked at once in each set of colours.
 */
final class Marks {

    private static final Set<String> SEEN = new HashSet<>();
    private static final int AROUND = 6;
    private static final int NOTICEABLE = 90;

    private Marks() {}

    /** On a page whose stops {@link Keyboard} has numbered. */
    static void look(Page page, String colours) {
        var controls = page.locator("[data-stop]");
        for (int at = 0; at < controls.count(); at++) {
            var control = controls.nth(at);
            var kind = (String) control.evaluate("e => e.tagName + '.' + e.className + (e.type ?? '')");
            if (SEEN.add(colours + " " + kind)) {
                focusIsSeen(page, control, kind + " in " + colours);
            }
        }
    }

    private static void focusIsSeen(Page page, Locator control, String what) {
        control.focus();
        var box = control.boundingBox();
        var focused = picture(page, box.x, box.y, box.width, box.height);
        var ticked = (boolean) control.evaluate("e => ['radio', 'checkbox'].includes(e.type)");
        control.blur();
        assertThat(changed(focused, picture(page, box.x, box.y, box.width, box.height)))
                .as("pixels that show the focus on %s", what)
                .isGreaterThan((int) (Math.min(box.width, 200) + box.height));
        if (ticked) {
            tickIsSeen(page, control, what);
        }
    }

    private static void tickIsSeen(Page page, Locator control, String what) {
        var box = control.boundingBox();
        var before = picture(page, box.x, box.y, box.width, box.height);
        control.evaluate("e => { e.checked = !e.checked }");
        assertThat(changed(before, picture(page, box.x, box.y, box.width, box.height)))
                .as("pixels that tell ticked from unticked on %s", what)
                .isGreaterThan(50);
        control.evaluate("e => { e.checked = !e.checked }");
    }

    private static BufferedImage picture(Page page, double x, double y, double width, double height) {
        var left = Math.max(0, x - AROUND);
        var top = Math.max(0, y - AROUND);
        var clip = new Clip(left, top, width + 2 * AROUND, height + 2 * AROUND);
        try {
            return ImageIO.read(new ByteArrayInputStream(page.screenshot(new Page.ScreenshotOptions().setClip(clip))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int changed(BufferedImage one, BufferedImage other) {
        var changed = 0;
        for (int x = 0; x < Math.min(one.getWidth(), other.getWidth()); x++) {
            for (int y = 0; y < Math.min(one.getHeight(), other.getHeight()); y++) {
                changed += differ(one.getRGB(x, y), other.getRGB(x, y)) ? 1 : 0;
            }
        }
        return changed;
    }

    private static boolean differ(int one, int other) {
        var apart = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            apart += Math.abs((one >> shift & 0xff) - (other >> shift & 0xff));
        }
        return apart > NOTICEABLE;
    }
}
