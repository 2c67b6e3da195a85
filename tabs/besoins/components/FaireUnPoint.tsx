import { Field, Input, Select, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { titrePropose } from '../../../core/besoins/porter.ts';
import { refusDePersonne } from '../../../core/besoins/refus-de-personne.ts';
import { porterEnPoint } from '../../../core/contrats/besoins.ts';
import { fautesDuCorps, parChamp } from '../../../core/contrats/fautes.ts';
import type { Besoin } from '../../../core/lists/besoins.list.ts';
import { type Rencontre, rencontres } from '../../../core/lists/rencontres.list.ts';
import { estPassee } from '../../../core/rencontres/prochaine-etape.ts';
import { refusDeProposer } from '../../../core/rencontres/transitions.ts';
import { aujourdhui } from '../../../core/temps/heure-locale.ts';
import { dateLongue } from '../../../core/textes/francais.ts';
import { DialogueDeFormulaire } from '../../commun/DialogueDeFormulaire.tsx';
import { fauteDe } from '../../commun/fautes.ts';
import { useCle, useMaintenant } from '../../commun/horloge.ts';
import { useListe } from '../../commun/listes.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useEssai } from '../../commun/useEssai.ts';
import { usePorterEnPoint } from '../mutations.ts';
import { PORTER } from '../textes.ts';

interface PointProps {
  readonly besoins: readonly Besoin[];
  readonly fermer: () => void;
  readonly fait: () => void;
}

const AUCUNE: readonly Rencontre[] = [];
const CHAMPS = ['rencontre', 'titre', 'dureeMinutes'] as const;

/** A point of a coming rencontre, of one need or of several: those of the same theme first. */
export function FaireUnPoint({ besoins, fermer, fait }: PointProps) {
  const cle = useCle();
  const maintenant = useMaintenant();
  const annoncer = useAnnonce();
  const porter = usePorterEnPoint();
  const lues = useListe(rencontres).data?.items ?? AUCUNE;
  const themes = new Set(besoins.map((b) => b.thematique));
  const aVenir = lues
    .filter((r) => refusDeProposer(r) === undefined && !estPassee(r, maintenant))
    .toSorted(
      (a, b) =>
        Number(themes.has(b.thematique)) - Number(themes.has(a.thematique)) ||
        (a.debut ?? '9').localeCompare(b.debut ?? '9'),
    );
  const [saisie, setSaisie] = useState(() => ({ rencontre: '', titre: titrePropose(besoins), duree: '' }));
  const changer = (partie: Partial<typeof saisie>) => setSaisie((avant) => ({ ...avant, ...partie }));
  const { duree, ...dite } = saisie;
  const corps = {
    cle,
    besoins: besoins.map(({ id }) => id),
    ...dite,
    ...(duree.trim() === '' ? {} : { dureeMinutes: Number(duree) }),
  };
  const problemes = parChamp(CHAMPS, fautesDuCorps(porterEnPoint, corps));
  const deQuelquUn = refusDePersonne(saisie.titre, aujourdhui(maintenant));
  const { fautes, essayer } = useEssai({
    ...problemes,
    ...(saisie.rencontre === '' ? { rencontre: PORTER.rencontreManque } : {}),
    ...(problemes.dureeMinutes === undefined ? {} : { dureeMinutes: PORTER.dureeFausse }),
    ...(deQuelquUn === undefined || deQuelquUn.ok ? {} : { titre: deQuelquUn.refus.message }),
  });
  const envoyer = () => {
    if (!essayer()) return;
    porter.mutate(
      { corps },
      {
        onSuccess: () => {
          annoncer(PORTER.propose);
          fait();
        },
      },
    );
  };
  return (
    <DialogueDeFormulaire
      titre={PORTER.titreDuPoint}
      libelle={PORTER.proposer}
      commande={porter}
      envoyer={envoyer}
      fermer={fermer}
    >
      <Text>{PORTER.aideDuPoint}</Text>
      <Field
        label={PORTER.rencontre}
        required
        hint={aVenir.length === 0 ? PORTER.aucuneRencontre : undefined}
        validationMessage={fautes.rencontre ?? fauteDe(porter.error, 'rencontre')}
      >
        <Select value={saisie.rencontre} onChange={(_, { value }) => changer({ rencontre: value })}>
          <option value="">{PORTER.choisirLaRencontre}</option>
          {aVenir.map((r) => (
            <option key={r.id} value={r.id}>
              {`${r.titre} · ${r.debut === undefined ? PORTER.sansDate : dateLongue(r.debut)}`}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={PORTER.titre} required validationMessage={fautes.titre ?? fauteDe(porter.error, 'titre')}>
        <Input value={saisie.titre} maxLength={200} onChange={(_, { value }) => changer({ titre: value })} />
      </Field>
      <Field label={PORTER.duree} validationMessage={fautes.dureeMinutes}>
        <Input
          inputMode="numeric"
          value={saisie.duree}
          maxLength={3}
          onChange={(_, { value }) => changer({ duree: value })}
        />
      </Field>
    </DialogueDeFormulaire>
  );
}
