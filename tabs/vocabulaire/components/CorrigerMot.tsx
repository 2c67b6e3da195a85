import { Checkbox, Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { aCorriger, type MotConnu } from '../../../core/annuaire/mots-connus.ts';
import { estPorte, type Mot } from '../../../core/lists/vocabulaire.list.ts';
import { PUBLICS_NATIONAUX, THEMATIQUES_NATIONALES } from '../../../core/vocabulaires/data-inclusion-v1.ts';
import { RefusDeLApi } from '../../commun/api.ts';
import { ChoixMultiple } from '../../commun/ChoixMultiple.tsx';
import { DialogueDeFormulaire } from '../../commun/DialogueDeFormulaire.tsx';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useEssai } from '../../commun/useEssai.ts';
import { useGarderMot } from '../mutations.ts';
import { GENRE, TEXTES } from '../textes.ts';

interface CorrigerProps {
  readonly genre: Mot['genre'];
  /** The word to correct; a new one without it. */
  readonly mot: MotConnu | undefined;
  /** What a new word starts from. */
  readonly depart: string;
  readonly fermer: () => void;
}

const CODES = { Thématique: THEMATIQUES_NATIONALES, Public: PUBLICS_NATIONAUX } as const;

/** The form of a word. A national word corrected becomes a row of the territory of the same term. */
export function CorrigerMot({ genre, mot, depart, fermer }: CorrigerProps) {
  const avant = mot === undefined ? { formes: [], codes: [] } : aCorriger(mot, genre);
  const [terme, setTerme] = useState(mot?.terme ?? depart);
  const [formes, setFormes] = useState(avant.formes.join('\n'));
  const [codes, setCodes] = useState<readonly string[]>(avant.codes);
  const [horsUsage, setHorsUsage] = useState(mot?.horsUsage ?? false);
  const garder = useGarderMot();
  const annoncer = useAnnonce();
  const nouveau = mot === undefined || mot.origine === 'fiches';
  // A national word is replaced under its own name; one that rows carry is renamed with them.
  const fige = mot !== undefined && (mot.origine !== 'territoire' || estPorte(genre));
  const textes = GENRE[genre];
  const fautes = garder.error instanceof RefusDeLApi ? garder.error.champs : [];
  const messageDe = (champ: string) => fautes.find(({ chemin }) => chemin.split('.')[0] === champ)?.message;
  const essai = useEssai(terme.trim() === '' ? { terme: TEXTES.sansTerme } : {});
  const envoyer = () => {
    if (!essai.essayer()) return;
    garder.mutate(
      {
        corps: {
          terme,
          genre,
          formes: formes
            .split('\n')
            .map((forme) => forme.trim())
            .filter((forme) => forme !== ''),
          codes: [...codes],
          horsUsage,
          ...(mot?.ligne === undefined ? {} : { ligne: { id: mot.ligne.id, eTag: mot.ligne.eTag } }),
        },
      },
      {
        onSuccess: ({ dejaFait }) => {
          annoncer(dejaFait ? TEXTES.dejaFait : TEXTES.garde(terme.trim()), dejaFait ? 'info' : 'success');
          fermer();
        },
      },
    );
  };
  return (
    <DialogueDeFormulaire
      titre={
        mot === undefined
          ? textes.ajouter
          : mot.origine === 'fiches'
            ? TEXTES.ajouterLe(mot.terme)
            : TEXTES.corrigerLe(mot.terme)
      }
      libelle={TEXTES.enregistrer}
      commande={garder}
      envoyer={envoyer}
      fermer={fermer}
    >
      <Field
        label={TEXTES.terme}
        required
        hint={fige && mot?.origine === 'territoire' ? TEXTES.termeAide : undefined}
        validationMessage={essai.fautes.terme ?? messageDe('terme')}
      >
        <Input value={terme} maxLength={255} readOnly={fige} onChange={(_, { value }) => setTerme(value)} />
      </Field>
      <Field label={textes.formes} hint={textes.formesAide} validationMessage={messageDe('formes')}>
        <Textarea resize="vertical" rows={4} value={formes} onChange={(_, { value }) => setFormes(value)} />
      </Field>
      {estPorte(genre) ? (
        <ChoixMultiple
          label={TEXTES.codes}
          aide={TEXTES.codesAide}
          choix={CODES[genre]}
          valeurs={codes}
          changer={setCodes}
          message={messageDe('codes')}
        />
      ) : null}
      {nouveau ? null : (
        <Field hint={textes.horsUsageAide}>
          <Checkbox
            label={TEXTES.horsUsage}
            checked={horsUsage}
            onChange={(_, { checked }) => setHorsUsage(checked === true)}
          />
        </Field>
      )}
    </DialogueDeFormulaire>
  );
}
