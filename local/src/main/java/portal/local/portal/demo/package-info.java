/** The demo organizations. */
@NullMarked
package portal.local.portal.demo;

import org.jspecify.annotations.NullMarked;
