import { ajouterProvenance } from '../annuaire/provenance.ts';
import type { LigneSaisie } from '../contrats/budget.ts';
import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import { egal } from '../egal.ts';
import type { FicheAction } from '../lists/fiches-action.list.ts';
import type { Financement, ModificationDeFinancement, NouveauFinancement } from '../lists/financements.list.ts';
import { donneesPersonnelles } from '../mises-en-lien/sans-donnee-personnelle.ts';
import { type AuteurDeFicheAction, exigerLePortage, nomDAuteur } from '../plan/changer-fiche-action.ts';
import { aujourdhui } from '../temps/heure-locale.ts';
import { enumeration, espacesInsecables } from '../textes/francais.ts';
import { enEuros } from './montant.ts';

interface Signature {
  readonly par: AuteurDeFicheAction;
  readonly maintenant: string;
}

const euros = (centimes: number | undefined): number | undefined =>
  centimes === undefined ? undefined : enEuros(centimes);

const VIDE = {
  objet: undefined,
  demande: undefined,
  accorde: undefined,
  verse: undefined,
  heures: undefined,
  valeurHoraire: undefined,
} as const;

/** What is typed of a line, as the list keeps it: euros, and nothing where nothing is said. */
const nette = (ligne: LigneSaisie) => ({
  ...VIDE,
  financeur: ligne.financeur,
  annee: ligne.annee,
  nature: ligne.nature,
  objet: ligne.objet === '' ? undefined : ligne.objet,
  ...(ligne.nature === 'Financement'
    ? { demande: euros(ligne.demande), accorde: euros(ligne.accorde), verse: euros(ligne.verse) }
    : { heures: ligne.heures, valeurHoraire: enEuros(ligne.horaire) }),
});

/** The list is read of all, as the fiches are: who funds, or gives time, is an organisation. Refuses `regle-metier` what betrays a person. */
function sansPersonne(lignes: readonly LigneSaisie[], maintenant: string): Resultat<true> {
  const annee = Number(aujourdhui(maintenant).slice(0, 4));
  for (const { financeur, objet = '' } of lignes)
    for (const [champ, texte] of [
      ['financeur', financeur],
      ['objet', objet],
    ] as const) {
      const trouvees = [...donneesPersonnelles(texte, annee)];
      if (trouvees.length === 0) continue;
      const message = espacesInsecables(
        `Ce texte contient ${enumeration(trouvees)} : retirez-le. Un budget nomme des organismes, des services, des structures.`,
      );
      return refuser('regle-metier', message, [{ chemin: `corps.${champ}`, message }]);
    }
  return reussite(true);
}

/** The rows of lines confirmed together; `cle`: of the request. Refuses `interdit` to a structure that does not carry the action, `regle-metier` the name of a person. */
export function nouvellesLignes(
  fiche: FicheAction,
  lignes: readonly LigneSaisie[],
  { cle, par, maintenant }: Signature & { readonly cle: string },
): Resultat<readonly NouveauFinancement[]> {
  const portee = exigerLePortage(fiche, par);
  if (!portee.ok) return portee;
  const net = sansPersonne(lignes, maintenant);
  if (!net.ok) return net;
  const signature = { par: nomDAuteur(par), canal: 'Onglet', le: maintenant };
  return reussite(
    lignes.map((ligne, rang) => ({
      ...nette(ligne),
      ficheAction: fiche.id,
      cle: `${cle}-${rang + 1}`,
      provenance: ajouterProvenance(
        undefined,
        [{ champ: 'financeur', avant: undefined, apres: ligne.financeur }],
        signature,
      ),
    })),
  );
}

/**
 * What to write when somebody corrects a line: what truly changes, with its history; an empty change when nothing does. `fiche`: that of the line,
 * undefined when it was taken away. Refuses `interdit` to a structure that does not carry the action.
 */
export function changerLigne(
  ligne: Financement,
  fiche: FicheAction | undefined,
  saisie: LigneSaisie,
  { par, maintenant }: Signature,
): Resultat<ModificationDeFinancement> {
  const portee = exigerLePortage(fiche, par);
  if (!portee.ok) return portee;
  const net = sansPersonne([saisie], maintenant);
  if (!net.ok) return net;
  const voulue = nette(saisie);
  const champs = (Object.keys(voulue) as (keyof typeof voulue)[]).filter((c) => !egal(ligne[c], voulue[c]));
  if (champs.length === 0) return reussite({});
  const dit = (valeur: string | number | undefined) => (valeur === undefined ? undefined : String(valeur));
  return reussite({
    ...Object.fromEntries(champs.map((champ) => [champ, voulue[champ]])),
    provenance: ajouterProvenance(
      ligne.provenance,
      champs.map((champ) => ({ champ, avant: dit(ligne[champ]), apres: dit(voulue[champ]) })),
      { par: nomDAuteur(par), canal: 'Onglet', le: maintenant },
    ),
  });
}
