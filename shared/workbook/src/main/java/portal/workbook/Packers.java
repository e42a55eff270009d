package portal.workbook;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/**
 * Threads that pack files beside the thread that writes them, one for each processor. They do not keep the program from
 * ending.
 */
record Packers(Executor threads) {

    static Packers perProcessor() {
        var threads = Thread.ofPlatform().daemon().name("packer-", 0).factory();
        return new Packers(Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), threads));
    }
}
