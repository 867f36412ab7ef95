package dev.thalweg.fuzz;
import java.util.*;
public final class FuzzMain {
    public static void main(String[] args) {
        long seed = Long.parseLong(args[0]); int count = Integer.parseInt(args[1]);
        Map<String,List<Failure>> kinds = new TreeMap<>();
        long start=System.nanoTime(); int compared=0, undecided=0, wild=0; long compile=0;
        for (int done=0; done<count; done+=200) {
            List<Source> sources = new ArrayList<>();
            for (int i=0;i<200;i++) sources.add(Generator.program(seed+done+i));
            long t=System.nanoTime();
            List<Subject> batch = Batch.of(sources, i -> i%5==0);
            compile += System.nanoTime()-t;
            for (int i=0;i<batch.size();i++) {
                Examination e = new Examination(batch.get(i), i%5==0);
                e.run().ifPresent(f -> kinds.computeIfAbsent(f.kind().lines().findFirst().get(), k -> new ArrayList<>()).add(f));
                compared+=e.compared(); undecided+=e.undecided(); wild+=e.wild();
            }
        }
        System.out.printf("%d programs %.1f s (javac %.1f s) compared %d undecided %d wild %d%n", count, (System.nanoTime()-start)/1e9, compile/1e9, compared, undecided, wild);
        kinds.forEach((k,f)->System.out.println(f.size()+"  "+k));
        if (args.length>2) kinds.forEach((k,f)->{ f.sort(Comparator.comparingInt(x->x.toString().length())); for (int i=0;i<Math.min(f.size(),Integer.parseInt(args[2]));i++) System.out.println("-----\n"+Shrinker.shrink(f.get(i))); });
    }
}
