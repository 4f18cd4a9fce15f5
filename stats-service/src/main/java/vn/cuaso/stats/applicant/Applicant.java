package vn.cuaso.stats.applicant;

/** @param applicant the pairwise subject of a citizen in the sector of portal and one-stop-shop systems */
record Applicant(String applicant) {

    boolean isGiven(int longest) {
        return applicant != null && !applicant.isBlank() && applicant.length() <= longest;
    }

    @Override
    public String toString() {
        return "Applicant";
    }
}
