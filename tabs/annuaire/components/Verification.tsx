import { Text } from '@fluentui/react-components';
import { echeanceDe } from '../../../core/annuaire/fraicheur.ts';
import type { FicheVue } from '../../../core/annuaire/vue.ts';
import { direRemises, remisesDe } from '../../../core/diffusions/remises.ts';
import type { Acteur } from '../../../core/droits/droits.ts';
import type { Contact } from '../../../core/lists/contacts.list.ts';
import { diffusions } from '../../../core/lists/diffusions.list.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { aujourdhui } from '../../../core/temps/heure-locale.ts';
import { enPhrase } from '../../../core/textes/francais.ts';
import { useListe } from '../../commun/listes.ts';
import { useReglages } from '../../commun/reglages.ts';
import { QuiSuit } from '../../referents/components/QuiSuit.tsx';
import { Histoire } from '../fiche/Histoire.tsx';
import { LECTURE } from '../fiche/textes.ts';
import { FICHE } from '../textes.ts';
import { Partie } from './Partie.tsx';

interface VerificationProps {
  readonly structure: Structure;
  /** What the profile may see of it. */
  readonly fiche: FicheVue;
  readonly contacts: readonly Contact[];
  readonly acteur: Acteur | undefined;
  readonly maintenant: string;
}

/** When the fiche was verified and by which way, when it is due again, who follows it, where its values come from. */
export function Verification({ structure, fiche, contacts, acteur, maintenant }: VerificationProps) {
  const { cadenceParDefautMois } = useReglages();
  const coordination = acteur?.profil === 'coordination';
  const sienne = acteur?.structures.includes(structure.id) === true;
  const suivi = [
    fiche.referent === undefined ? undefined : LECTURE.referent(fiche.referent),
    fiche.binome === undefined ? undefined : LECTURE.binome(fiche.binome),
    fiche.autonomie,
  ].filter((texte) => texte !== undefined);
  const phrases = [
    fiche.verifieeLe === undefined ? FICHE.jamaisVerifiee : FICHE.verifiee(fiche.verifieeLe, fiche.verifieePar),
    direEcheance(structure, cadenceParDefautMois, aujourdhui(maintenant)),
    fiche.recenseeLe === undefined ? undefined : FICHE.recensee(fiche.recenseeLe),
    fiche.source === undefined ? undefined : FICHE.source(fiche.source),
  ];
  return (
    <Partie titre={FICHE.provenance}>
      <Text>{phrases.filter(Boolean).join(' ')}</Text>
      {suivi.length === 0 ? null : <Text>{`${suivi.join(', ')}.`}</Text>}
      <QuiSuit thematiques={structure.thematiques} communeInsee={structure.communeInsee} enNommantLeTheme />
      {coordination || sienne ? <Remises structure={structure} sienne={sienne} /> : null}
      {coordination ? <Histoire structure={structure} contacts={contacts} /> : null}
    </Partie>
  );
}

/** « À vérifier tous les 6 mois, prochaine échéance le 12/03/2027. » */
function direEcheance(fiche: Structure, parDefaut: number, jour: string): string | undefined {
  if (fiche.cadence === 'Jamais') return LECTURE.jamaisAVerifier;
  const echeance = echeanceDe(fiche, parDefaut);
  const morceaux = [
    fiche.cadence === undefined ? undefined : LECTURE.cadence(fiche.cadence),
    echeance === undefined
      ? undefined
      : echeance < jour
        ? LECTURE.echeancePassee(echeance)
        : LECTURE.echeance(echeance),
  ].filter((texte) => texte !== undefined);
  return morceaux.length === 0 ? undefined : enPhrase(morceaux.join(', '));
}

/** To how many structures the fiche was handed: read only where it may be shown. */
function Remises({ structure, sienne }: { readonly structure: Structure; readonly sienne: boolean }) {
  const { data } = useListe(diffusions);
  const phrase =
    data === undefined
      ? undefined
      : direRemises(remisesDe(structure, data.items), sienne ? undefined : LECTURE.cetteFiche);
  return phrase === undefined ? null : <Text>{phrase}</Text>;
}
