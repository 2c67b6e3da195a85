import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { Convention } from '../../../core/lists/conventions.list.ts';
import { ETATS_DE_CONVENTION } from '../../../core/vocabulaires/actions.ts';
import { DialogueDeFormulaire } from '../../commun/DialogueDeFormulaire.tsx';
import { fauteDe } from '../../commun/fautes.ts';
import { useCle } from '../../commun/horloge.ts';
import cadre from '../../commun/page.module.css';
import { TEXTES as COMMUN } from '../../commun/textes.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useEssai } from '../../commun/useEssai.ts';
import { ChoixDeStructures } from '../components/ChoixDeStructures.tsx';
import { useGarderConvention } from '../mutations.ts';
import { type ConventionTapee, lireLaConvention, ouvrirConvention } from './form.ts';
import { CONVENTION } from './textes.ts';

interface SaisirProps {
  readonly fiche: string;
  readonly jour: string;
  /** The one to correct; a new one without it. */
  readonly convention: Convention | undefined;
  /** The structure for which one writes; undefined for the coordination. */
  readonly structure: string | undefined;
  readonly fermer: () => void;
}

/** A convention of an action: its state, its days, how one cooperates, the tools that are shared. */
export default function SaisirConvention({ fiche, jour, convention, structure, fermer }: SaisirProps) {
  const cle = useCle();
  const annoncer = useAnnonce();
  const garder = useGarderConvention();
  const [saisie, setSaisie] = useState(() => ouvrirConvention(convention));
  const lue = lireLaConvention(saisie, jour);
  const essai = useEssai('fautes' in lue ? lue.fautes : {});
  const changer = (valeurs: Partial<ConventionTapee>) => setSaisie((avant) => ({ ...avant, ...valeurs }));
  const message = (champ: keyof ConventionTapee) => {
    const dit = essai.fautes[champ] ?? fauteDe(garder.error, champ);
    return dit === undefined ? {} : { validationMessage: dit };
  };
  const envoyer = () => {
    if (!essai.essayer() || !('convention' in lue)) return;
    const ligne = convention === undefined ? {} : { ligne: { id: convention.id, eTag: convention.eTag } };
    garder.mutate(
      { chemin: { id: fiche }, corps: { cle, structure, ...ligne, convention: lue.convention } },
      {
        onSuccess: () => {
          annoncer(CONVENTION.gardee);
          fermer();
        },
      },
    );
  };
  return (
    <DialogueDeFormulaire
      titre={convention === undefined ? CONVENTION.nouvelle : CONVENTION.corriger}
      libelle={COMMUN.enregistrer}
      commande={garder}
      envoyer={envoyer}
      fermer={fermer}
    >
      <Field label={CONVENTION.titre} required {...message('titre')}>
        <Input value={saisie.titre} maxLength={255} onChange={(_, { value }) => changer({ titre: value })} />
      </Field>
      <div className={cadre.champs}>
        <Field label={CONVENTION.etat} {...message('etat')}>
          <Select
            value={saisie.etat}
            onChange={(_, { value }) =>
              changer({ etat: ETATS_DE_CONVENTION.find((etat) => etat === value) ?? 'En préparation' })
            }
          >
            {ETATS_DE_CONVENTION.map((etat) => (
              <option key={etat}>{etat}</option>
            ))}
          </Select>
        </Field>
        <Field label={CONVENTION.signeeLe} {...message('signeeLe')}>
          <Input type="date" value={saisie.signeeLe} onChange={(_, { value }) => changer({ signeeLe: value })} />
        </Field>
        <Field label={CONVENTION.echeance} hint={CONVENTION.echeanceAide} {...message('echeance')}>
          <Input type="date" value={saisie.echeance} onChange={(_, { value }) => changer({ echeance: value })} />
        </Field>
      </div>
      <ChoixDeStructures
        label={CONVENTION.structures}
        choisies={saisie.structures}
        changer={(structures) => changer({ structures })}
      />
      {(['modalites', 'outilsPartages'] as const).map((champ) => (
        <Field key={champ} label={CONVENTION[champ]} hint={CONVENTION.uneParLigne} {...message(champ)}>
          <Textarea
            resize="vertical"
            rows={3}
            value={saisie[champ]}
            onChange={(_, { value }) => changer({ [champ]: value })}
          />
        </Field>
      ))}
      <Field label={CONVENTION.document} {...message('document')}>
        <Input
          type="url"
          value={saisie.document}
          maxLength={255}
          onChange={(_, { value }) => changer({ document: value })}
        />
      </Field>
      <Field label={CONVENTION.precisions} hint={CONVENTION.precisionsAide} {...message('precisions')}>
        <Textarea
          resize="vertical"
          rows={3}
          maxLength={5000}
          value={saisie.precisions}
          onChange={(_, { value }) => changer({ precisions: value })}
        />
      </Field>
    </DialogueDeFormulaire>
  );
}
