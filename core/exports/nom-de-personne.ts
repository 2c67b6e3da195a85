/** A name as an address book files it. */
export interface NomRange {
  readonly famille: string;
  readonly prenoms: string;
  readonly civilite: string;
}

const CIVILITE = /^(?:M\.|Mr|Mme|Mlle|Dr|Docteur|Me|Pr)\s+/;

const enCapitales = (mot: string): boolean => /\p{L}{2}/u.test(mot) && mot === mot.toLocaleUpperCase('fr');

/**
 * Family name and first names of a name written in one piece: the words in capitals are the family (« DUPONT Marie », « Anne DE LA TOUR »), else what
 * follows the first word; before a comma, the family (« Dupont, Marie »).
 */
export function rangerNom(nom: string): NomRange {
  const civilite = CIVILITE.exec(nom)?.[0].trim() ?? '';
  const net = nom.slice(civilite.length).trim();
  const ranger = (famille: readonly string[], prenoms: readonly string[]): NomRange => ({
    famille: famille.join(' '),
    prenoms: prenoms.join(' '),
    civilite,
  });
  const [avant, ...apres] = net.split(/\s*,\s*/);
  if (apres.length === 1 && avant !== undefined) return ranger([avant], apres);
  const mots = net.split(/\s+/);
  const famille = mots.filter(enCapitales);
  if (famille.length > 0 && famille.length < mots.length)
    return ranger(
      famille,
      mots.filter((mot) => !enCapitales(mot)),
    );
  // A family name alone, after « Mme ».
  if (mots.length === 1 && civilite !== '') return ranger(mots, []);
  return ranger(mots.slice(1), mots.slice(0, 1));
}
