package org.odnos.bench;

import java.util.List;

/**
 * The words of the data, those with which other products were measured, so that figures can stand
 * side by side.
 */
final class Words {

    static final String[] FIRST =
            words(
                    """
                    James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Barbara Richard
                    Susan Joseph Jessica Thomas Sarah Christopher Karen Charles Lisa Daniel Nancy Matthew Betty
                    Anthony Sandra Mark Margaret Donald Ashley Steven Kimberly Andrew Emily Paul Donna Joshua Michelle
                    Kenneth Carol Kevin Amanda Brian Melissa George Deborah Timothy Stephanie Ronald Rebecca Jason
                    Laura Edward Sharon Jeffrey Cynthia Ryan Dorothy Jacob Amy Gary Kathleen Nicholas Angela Eric
                    Shirley Jonathan Emma Stephen Brenda Larry Pamela Justin Nicole Scott Anna Brandon Samantha
                    Benjamin Katherine Samuel Christine Gregory Helen Alexander Debra Patrick Rachel Frank Carolyn
                    Raymond Janet Jack Maria Dennis Olivia Jerry Heather Aïcha Björn Chloé Dörte Élodie Fatima Gökhan
                    Håkon Íñigo Jürgen Łukasz Müller Noémie Øyvind Priya Renée Søren Tomás Ülkü Wei Xin Yūki Zoë Ravi
                    Ananya Kofi Amara Diego Lucía Mateo Sofía Ivan Olga Dmitri Svetlana Hiroshi Sakura Min-jun
                    """);
    static final String[] FIRST_SYLLABLE =
            words(
                    "An Ber Cal Dor Ev Fal Gar Hol Il Jan Kel Lor Mar Nor Ol Per Quin Ros Sil Tor"
                            + " Ul Var Wes Yar Zan");
    static final String[] MIDDLE_SYLLABLE = words("a e i o u ar en il or un ba de ki lo mu");
    static final String[] LAST_SYLLABLE =
            words(
                    """
                    berg dale field ford gren hart holm kov land ley man mont ner quist rick sen son stein ton vic ward
                    wood worth
                    """);
    static final String[] FIRM =
            words(
                    """
                    Acme Apex Atlas Aurora Beacon Blue Bright Cedar Cobalt Crest Delta Eagle Ember Falcon First Forge
                    Global Granite Green Harbor Horizon Iron Jade Keystone Lumen Maple Meridian Nimbus Northern Nova
                    Oak Orbit Pacific Pinnacle Pioneer Prime Quantum Red River Rock Sierra Silver Solar Summit Terra
                    Titan Trident Union Vector Vertex Western Zenith
                    """);
    static final String[] TRADE =
            words(
                    """
                    Analytics Automation Bank Biotech Capital Chemicals Cloud Components Construction Consulting Data
                    Design Dynamics Electric Energy Engineering Foods Freight Health Holdings Industries Insurance
                    Labs Logistics Marine Materials Media Medical Motors Networks Optics Partners Pharma Plastics
                    Power Print Retail Robotics Security Semiconductors Software Steel Systems Telecom Textiles Tools
                    Trading Transport Ventures Water Works
                    """);
    static final String[] LEGAL_FORM = words("Inc GmbH Ltd SA BV AB LLC Group Oy SpA");
    static final String[] CITY =
            words(
                    """
                    Berlin Paris London Madrid Rome Vienna Zurich Oslo Lisbon Dublin Boston Austin Denver Seattle
                    Toronto Lyon Porto Graz Basel Malmö
                    """);
    static final List<String> COUNTRY =
            List.of(
                    "Germany",
                    "France",
                    "United Kingdom",
                    "Spain",
                    "Italy",
                    "Austria",
                    "Switzerland",
                    "Norway",
                    "Portugal",
                    "Ireland",
                    "United States",
                    "United States",
                    "United States",
                    "United States",
                    "Canada",
                    "France",
                    "Portugal",
                    "Austria",
                    "Switzerland",
                    "Sweden");
    static final String[] INDUSTRY =
            words(
                    """
                    Software Manufacturing Banking Healthcare Retail Energy Transportation Education Consulting
                    Telecommunications
                    """);
    static final String[] POSITION = {
        "CEO",
        "CTO",
        "CFO",
        "Head of Sales",
        "Account Manager",
        "Engineer",
        "Procurement Lead",
        "Marketing Manager",
        "Operations Director",
        "Analyst",
        "Consultant",
        "Product Manager"
    };
    static final String[] DEAL =
            words(
                    "Renewal Upgrade Pilot Expansion Licence Rollout Support Migration Audit"
                            + " Training");
    static final String[] TASK = {
        "Call",
        "Email",
        "Follow up with",
        "Prepare quote for",
        "Send contract to",
        "Schedule demo for",
        "Review account of",
        "Meet"
    };
    static final String[] TEXT =
            words(
                    """
                    the customer asked about pricing delivery timeline security review integration data export legal
                    terms budget quarter renewal discount support onboarding training migration roadmap stakeholder
                    decision procurement meeting call demo contract signature invoice technical team manager region
                    rollout pilot feedback positive concern competitor feature
                    """);

    private Words() {}

    private static String[] words(String text) {
        return text.strip().split("\\s+");
    }
}
