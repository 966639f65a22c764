package vn.motcua.knowledge.evaluation;

import java.util.List;

import vn.motcua.knowledge.procedure.ProcedureCode;

/**
 * How well rankings agree with what is right. A question counts for recall at k when any right code is among its first k.
 *
 * @param questions how many were scored
 * @param recallAt1 share with a right code first, 0 to 1
 * @param recallAt5 share with a right code among the first five
 * @param recallAt10 share with a right code among the first ten
 * @param reciprocalRankAt10 mean of 1 / rank of the first right code, 0 where it is not among the first ten (MRR@10)
 */
public record RankingScores(
        int questions, double recallAt1, double recallAt5, double recallAt10, double reciprocalRankAt10) {

    private static final int DEPTH = 10;

    /**
     * The ranking of one question beside what is right.
     *
     * @param right the right codes, any of them will do
     * @param ranked the codes found, best first
     */
    public record Ranking(List<ProcedureCode> right, List<ProcedureCode> ranked) {

        /** Copies the lists. */
        public Ranking {
            right = List.copyOf(right);
            ranked = List.copyOf(ranked);
        }

        /** The rank of the first right code, 1 for the best; 0 when there is none. */
        public int rank() {
            for (int i = 0; i < ranked.size(); i++) {
                if (right.contains(ranked.get(i))) {
                    return i + 1;
                }
            }
            return 0;
        }
    }

    /** The scores over these; all 0 when there are none. */
    public static RankingScores over(List<Ranking> rankings) {
        int[] within = new int[DEPTH + 1];
        double reciprocal = 0;
        for (Ranking ranking : rankings) {
            int rank = ranking.rank();
            if (rank >= 1 && rank <= DEPTH) {
                reciprocal += 1.0 / rank;
                for (int k = rank; k <= DEPTH; k++) {
                    within[k]++;
                }
            }
        }
        double all = Math.max(1, rankings.size());
        return new RankingScores(
                rankings.size(), within[1] / all, within[5] / all, within[DEPTH] / all, reciprocal / all);
    }
}
