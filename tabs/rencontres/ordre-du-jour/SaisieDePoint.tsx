import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { COORDINATION } from '../../../core/contrats/ordre-du-jour.ts';
import { LA_COORDINATION } from '../../../core/ordre-du-jour/enregistrer.ts';
import type { PointCale } from '../../../core/ordre-du-jour/ordre-du-jour.ts';
import { PAS } from '../../../core/ordre-du-jour/pas.ts';
import { TYPES_DE_POINT } from '../../../core/vocabulaires/rencontres.ts';
import { DialogueDeFormulaire } from '../../commun/DialogueDeFormulaire.tsx';
import cadre from '../../commun/page.module.css';
import { useStructures } from '../../commun/structures.ts';
import { useEssai } from '../../commun/useEssai.ts';
import { useParticipations } from '../queries.ts';
import { fautesDuPoint, pointSaisi, SAISIE_VIDE, saisieDe, typeDit } from './composition.ts';
import { SAISIE } from './textes.ts';

interface SaisieProps {
  readonly rencontre: string;
  /** Absent for a new one. */
  readonly point: PointCale | undefined;
  readonly valider: (point: PointCale) => void;
  readonly fermer: () => void;
}

/** Nothing is sent from here: the ordre du jour is kept as a whole. */
const SANS_ENVOI = { isPending: false, error: null, reset: () => undefined } as const;

/** A point, its sub-points, its minutes and who presents it. */
export function SaisieDePoint({ rencontre, point, valider, fermer }: SaisieProps) {
  const [saisie, setSaisie] = useState(point === undefined ? SAISIE_VIDE : saisieDe(point));
  const changer = (valeurs: Partial<typeof saisie>) => setSaisie({ ...saisie, ...valeurs });
  const essai = useEssai(fautesDuPoint(saisie));
  const { parId } = useStructures();
  const invites = useParticipations().data?.items ?? [];
  const noms = new Map(
    invites.flatMap(({ rencontre: ou, structure }) => {
      const nom = parId.get(structure)?.nom;
      return ou === rencontre && nom !== undefined ? [[structure, nom] as const] : [];
    }),
  );
  // Whoever presents it already may no longer be invited.
  if (point?.presente?.structure !== undefined) noms.set(point.presente.structure, point.presente.nom);
  const quiPresente = (designe: string): PointCale['presente'] => {
    if (designe === '') return undefined;
    return designe === COORDINATION ? LA_COORDINATION : { structure: designe, nom: noms.get(designe) ?? designe };
  };
  return (
    <DialogueDeFormulaire
      titre={point === undefined ? SAISIE.ajouter : SAISIE.modifier}
      libelle={SAISIE.valider}
      commande={SANS_ENVOI}
      envoyer={() => {
        if (essai.essayer()) valider(pointSaisi(saisie, quiPresente, point));
      }}
      fermer={fermer}
    >
      <Field label={SAISIE.titre} required validationMessage={essai.fautes.titre}>
        <Input value={saisie.titre} onChange={(_, { value }) => changer({ titre: value })} maxLength={200} />
      </Field>
      <div className={cadre.champs}>
        <Field label={SAISIE.type}>
          <Select value={saisie.type} onChange={(_, { value }) => changer({ type: typeDit(value) })}>
            {TYPES_DE_POINT.map((nom) => (
              <option key={nom}>{nom}</option>
            ))}
          </Select>
        </Field>
        <Field label={SAISIE.duree} required validationMessage={essai.fautes.minutes}>
          <Input
            type="number"
            min={1}
            max={720}
            step={PAS}
            value={saisie.minutes}
            onChange={(_, { value }) => changer({ minutes: value })}
          />
        </Field>
      </div>
      <Field label={SAISIE.presente} hint={SAISIE.presenteAide}>
        <Select value={saisie.presente} onChange={(_, { value }) => changer({ presente: value })}>
          <option value="">{SAISIE.personne}</option>
          <option value={COORDINATION}>{SAISIE.coordination}</option>
          {[...noms]
            .toSorted(([, a], [, b]) => a.localeCompare(b, 'fr'))
            .map(([id, nom]) => (
              <option key={id} value={id}>
                {nom}
              </option>
            ))}
        </Select>
      </Field>
      <Field label={SAISIE.sousPoints} hint={SAISIE.sousPointsAide} validationMessage={essai.fautes.sousPoints}>
        <Textarea
          value={saisie.sousPoints}
          onChange={(_, { value }) => changer({ sousPoints: value })}
          resize="vertical"
          rows={4}
        />
      </Field>
    </DialogueDeFormulaire>
  );
}
