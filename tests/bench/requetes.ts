/** What people type, by what makes it hard; and what must be among the first answers, in folded text (lower case, no accent). */
export interface RequeteDEssai {
  readonly texte: string;
  readonly attendu: RegExp;
}

const r = (texte: string, attendu: RegExp): RequeteDEssai => ({ texte, attendu });

export const REQUETES = {
  exactes: [
    r('mairie', /mairie/),
    r('centre social', /centre social/),
    r('logement', /logement/),
    r('petite enfance', /petite enfance/),
    r('mission locale', /mission locale/),
    r('personnes âgées', /personnes agees/),
    r('maison de santé', /maison de sante/),
    r('bibliothèque de Blaye', /bibliotheque de blaye/),
    r('mobilité', /mobilite/),
    r('Point conseil budget', /point conseil budget/),
  ],
  accents: [
    r('ecole primaire', /ecole primaire/),
    r('sante', /sante/),
    r('epicerie solidaire', /epicerie solidaire/),
    r('PARENTALITE', /parentalite/),
    r('acces aux droits', /acces aux droits/),
    r('bel age', /bel age/),
    r('residence autonomie', /residence autonomie/),
    r('lycee professionnel', /lycee professionnel/),
  ],
  fautes: [
    r('bibliotèque', /bibliotheque/),
    r('assosiation', /association/),
    r('cabinet infirmer', /cabinet infirmier/),
    r('médiatheque publik', /bibliotheque|public/),
    r('jardin partager', /jardin partage/),
    r('mision locale', /mission locale/),
    r('parentalitée', /parentalite/),
    r('numerqiue', /numerique/),
    r('colége', /college/),
    r('aidents', /aidants/),
    r('recylerie', /recyclerie/),
  ],
  sigles: [
    r('CAF', /allocations familiales/),
    r('msa', /mutualite sociale agricole/),
    r('PMI', /protection maternelle/),
    r('RPE', /relais petite enfance/),
    r('France Services', /france services/),
    r('ccas', /action sociale|ccas/),
    r('caisse d’allocations familiales', /allocations familiales/),
    r('CMP', /medico-psychologique/),
    r('EVS', /espace de vie sociale/),
    r('ehpad', /ehpad/),
  ],
  elisions: [
    r("l'entraide", /entraide/),
    r('souffle d’aidants', /souffle d.aidants/),
    r("parents d'élèves", /parents d.eleves/),
    r("l'atelier des arts", /atelier des arts/),
    r('ateliers d’éveil', /ateliers d.eveil/),
    r('fil d ariane', /fil d.ariane/),
    r("l'accompagnement vers l'emploi", /accompagnement vers l.emploi/),
  ],
  pluriels: [
    r('écoles', /ecole/),
    r('associations sportives', /sport/),
    r('club des ainé', /club des aines/),
    r('familles monoparentale', /familles monoparentales/),
    r('atelier numérique', /ateliers numeriques|inclusion numerique/),
    r('cafés associatifs', /cafe associatif/),
  ],
} as const satisfies Record<string, readonly RequeteDEssai[]>;

export const TOUTES_LES_REQUETES: readonly RequeteDEssai[] = Object.values(REQUETES).flat();
