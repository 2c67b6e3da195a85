type ChampDePersonne = 'contactNom' | 'contactPrenom' | 'contactFonction' | 'contactCourriel' | 'contactTelephone';

/** Who a heading speaks of when it speaks of a person: « email responsable », « Nom du président ». */
const ROLES =
  /^(?:respon\w*|presidente?|vice|directeur|directrice|dirigeante?|referente?|tresoriere?|secretaire|correspondante?|interlocuteur|interlocutrice|gerante?|animateur|animatrice|coordinat\w+|coordonnat\w+|representante?|benevole|maire|elue?|contact)$/;
/** Said of a person, whoever they are. */
const DE_QUICONQUE = /^(?:prenom|civilite|fonction)$/;
const DE_LIAISON = /^(?:nom|complet|du|de|la|le|l|d|et|a|prenom|principal|principale|un|1)$/;

const QUOI: readonly (readonly [RegExp, ChampDePersonne])[] = [
  [/\b(?:mail|email|courriel|electronique)\b/, 'contactCourriel'],
  [/\b(?:tel|telephone|portable|mobile|numero)\b/, 'contactTelephone'],
  [/\b(?:fonction|qualite|poste|role)\b/, 'contactFonction'],
];

const roleDe = (titre: string): string | undefined =>
  titre
    .split(' ')
    .find((mot) => ROLES.test(mot))
    ?.slice(0, 6);

function champDe(titre: string): ChampDePersonne | undefined {
  const quoi = QUOI.find(([forme]) => forme.test(titre))?.[1];
  if (quoi !== undefined) return quoi;
  const mots = titre.split(' ');
  if (!mots.every((mot) => ROLES.test(mot) || DE_LIAISON.test(mot))) return undefined;
  return mots.includes('prenom') && !mots.includes('nom') ? 'contactPrenom' : 'contactNom';
}

/**
 * Among bare headings, those that speak of a person, with what they bring of the first person named; null for those of another one. They are never
 * taken for what the structure publishes of itself. « Mail de contact » is, where no column names the contact.
 */
export function colonnesDePersonnes(titres: readonly string[]): ReadonlyMap<string, ChampDePersonne | null> {
  const nomme = titres.some((t) => champDe(t) === 'contactNom' && roleDe(t) === 'contac');
  const roleQuiVaut = (t: string): string | undefined => {
    const role = roleDe(t);
    return role === 'contac' && !nomme && champDe(t) !== 'contactNom' && champDe(t) !== 'contactFonction'
      ? undefined
      : role;
  };
  const personne = titres.find((t) => roleQuiVaut(t) !== undefined && champDe(t) === 'contactNom');
  const role = personne === undefined ? titres.map(roleQuiVaut).find((r) => r !== undefined) : roleDe(personne);
  return new Map(
    titres.flatMap((t): readonly (readonly [string, ChampDePersonne | null])[] => {
      const sien = roleQuiVaut(t);
      if (sien === undefined && !t.split(' ').some((mot) => DE_QUICONQUE.test(mot))) return [];
      return [[t, sien === undefined || sien === role ? (champDe(t) ?? null) : null]];
    }),
  );
}
