import { Badge, Button, Text, useRestoreFocusTarget } from '@fluentui/react-components';
import { useState } from 'react';
import { type Acteur, autoriser } from '../../../core/droits/droits.ts';
import type { MiseEnLien } from '../../../core/lists/mises-en-lien.list.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { COLONNES, COTES, type Cote } from '../../../core/mises-en-lien/cotes.ts';
import { direEtat, REPONSES } from '../../../core/mises-en-lien/dire.ts';
import { dateCourte } from '../../../core/textes/francais.ts';
import type { EtatDeMiseEnLien } from '../../../core/vocabulaires/mises-en-lien.ts';
import cartes from '../../commun/cartes.module.css';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import cadre from '../../commun/page.module.css';
import { EtiquetteDeThematique } from '../../commun/Thematique.tsx';
import { useNomsDesCommunes } from '../../commun/territoire.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { rechercheDe } from '../form.ts';
import { useGarderBesoin } from '../mutations.ts';
import { peutRepondre } from '../queries.ts';
import { TEXTES } from '../textes.ts';
import { DialogueReponse } from './DialogueReponse.tsx';
import css from './mises-en-lien.module.css';

const COULEURS = {
  Envoyée: 'informative',
  'En cours': 'informative',
  Aboutie: 'success',
  Refusée: 'warning',
  'Pas eu lieu': 'warning',
  'À clarifier': 'warning',
  'Sans réponse': 'subtle',
  Annulée: 'subtle',
} as const satisfies Record<EtatDeMiseEnLien, string>;

/** States in which the need has found no answer. */
const SANS_ISSUE: readonly EtatDeMiseEnLien[] = ['Refusée', 'Sans réponse'];

interface LigneProps {
  readonly m: MiseEnLien;
  readonly structures: ReadonlyMap<string, Structure>;
  readonly acteur: Acteur | undefined;
  /** Why only a call can still tell what became of it, in French. */
  readonly appel: string | undefined;
}

/** One introduction: who, for what need, and what each side says of it. */
export function LigneMiseEnLien({ m, structures, acteur, appel }: LigneProps) {
  const noms = useNomsDesCommunes();
  const [note, setNote] = useState(false);
  const retour = useRestoreFocusTarget();
  const nom = (cote: Cote): string => structures.get(m[cote])?.nom ?? TEXTES.inconnue;
  const cotes = acteur === undefined ? [] : COTES.filter((cote) => peutRepondre(acteur, m[cote]));
  const titre = TEXTES.vers(nom('demandeur'), nom('destinataire'));
  const commune = m.communeInsee === undefined ? undefined : (noms.get(m.communeInsee) ?? m.communeInsee);
  return (
    <li className={cartes.carte}>
      <div className={cadre.tete}>
        <h2 className={css.titre}>{titre}</h2>
        <Badge
          appearance={m.etat === 'À clarifier' ? 'filled' : 'tint'}
          color={COULEURS[m.etat]}
          title={direEtat(m.etat)}
        >
          {m.etat}
        </Badge>
      </div>
      <div className={cadre.outils}>
        <EtiquetteDeThematique thematique={m.thematique} />
        <Text className={css.detail}>
          {[m.public, commune, TEXTES.faiteLe(dateCourte(m.faiteLe))].filter(Boolean).join(' · ')}
        </Text>
      </div>
      <ul className={css.selon}>
        {COTES.map((cote) => (
          <li key={cote}>
            <Text>{direReponse(m, cote, nom(cote))}</Text>
          </li>
        ))}
      </ul>
      {appel === undefined ? null : (
        <Text weight="semibold" className={css.appel}>
          {TEXTES.aAppeler(appel)}
        </Text>
      )}
      <div className={cadre.outils}>
        {cotes.length === 0 ? null : (
          <Button size="small" aria-label={`${TEXTES.noter} : ${titre}`} onClick={() => setNote(true)} {...retour}>
            {TEXTES.noter}
          </Button>
        )}
        {acteur !== undefined && SANS_ISSUE.includes(m.etat) ? <GarderBesoin m={m} acteur={acteur} /> : null}
      </div>
      {note ? <DialogueReponse m={m} cotes={cotes} nom={nom} fermer={() => setNote(false)} /> : null}
    </li>
  );
}

function direReponse(m: MiseEnLien, cote: Cote, nom: string): string {
  const c = COLONNES[cote];
  const [issue, le, canal, pertinente, commentaire] = [
    m[c.issue],
    m[c.le],
    m[c.canal],
    m[c.pertinente],
    m[c.commentaire],
  ];
  if (issue === undefined) return TEXTES.selon(nom, TEXTES.pasRepondu, '');
  const quand =
    le === undefined || canal === undefined ? '' : TEXTES.quand(dateCourte(le), canal.toLocaleLowerCase('fr'));
  return [
    TEXTES.selon(nom, REPONSES[cote][issue].toLocaleLowerCase('fr'), quand),
    ...(pertinente === undefined ? [] : [TEXTES.pertinente[pertinente]]),
    ...(commentaire === undefined ? [] : [`«\u00A0${commentaire}\u00A0»`]),
  ].join(' · ');
}

/** A need that nobody could answer becomes one of the territory. */
function GarderBesoin({ m, acteur }: { readonly m: MiseEnLien; readonly acteur: Acteur }) {
  const garder = useGarderBesoin();
  const annoncer = useAnnonce();
  const structure = m.demandeur;
  if (!autoriser(acteur, 'noter-besoin', { structure }).permis) return null;
  const faire = () =>
    garder.mutate(
      { corps: { recherche: rechercheDe(m), structure } },
      { onSuccess: ({ dejaFait }) => annoncer(dejaFait ? TEXTES.besoinDejaGarde : TEXTES.besoinGarde) },
    );
  return (
    <>
      <BoutonCommande size="small" enCours={garder.isPending} onClick={faire}>
        {TEXTES.garderBesoin}
      </BoutonCommande>
      {garder.error == null ? null : <Probleme erreur={garder.error} reessayer={faire} />}
    </>
  );
}
