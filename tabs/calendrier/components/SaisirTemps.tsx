import { Caption1, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { direQuand } from '../../../core/calendrier/dire-quand.ts';
import type { TempsDuTerritoire } from '../../../core/lists/temps-du-territoire.list.ts';
import { GENRES_DE_TEMPS } from '../../../core/vocabulaires/calendrier.ts';
import { RefusDeLApi } from '../../commun/api.ts';
import { ChampsDeRythme } from '../../commun/ChampsDeRythme.tsx';
import { DialogueDeFormulaire } from '../../commun/DialogueDeFormulaire.tsx';
import { useCle } from '../../commun/horloge.ts';
import cadre from '../../commun/page.module.css';
import { useTerritoire } from '../../commun/territoire.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useEssai } from '../../commun/useEssai.ts';
import { corpsDe, problemesDe, RYTHMES, type SaisieDeTemps, saisieDe } from '../form.ts';
import { useGarderTemps } from '../mutations.ts';
import { CALENDRIER, SAISIE } from '../textes.ts';

interface SaisirProps {
  /** The row to change; a new one without it. */
  readonly ligne: TempsDuTerritoire | undefined;
  readonly fermer: () => void;
}

/** The form of a time of the territory. */
export function SaisirTemps({ ligne, fermer }: SaisirProps) {
  const [saisie, setSaisie] = useState(() => saisieDe(ligne));
  const cle = useCle();
  const garder = useGarderTemps();
  const annoncer = useAnnonce();
  const communes = useTerritoire().communes.toSorted((a, b) => a.nom.localeCompare(b.nom, 'fr'));
  const essai = useEssai(problemesDe(saisie));
  const fautes = garder.error instanceof RefusDeLApi ? garder.error.champs : [];
  const messageDe = (champ: string) => fautes.find(({ chemin }) => chemin === champ)?.message;
  const ecrire = (valeurs: Partial<SaisieDeTemps>) => setSaisie({ ...saisie, ...valeurs });
  const envoyer = () => {
    if (!essai.essayer()) return;
    const visee = ligne === undefined ? {} : { ligne: { id: ligne.id, eTag: ligne.eTag } };
    garder.mutate(
      { corps: { ...corpsDe(saisie), cle, ...visee } },
      {
        onSuccess: ({ dejaFait }) => {
          annoncer(dejaFait ? SAISIE.dejaFait : SAISIE.garde, dejaFait ? 'info' : 'success');
          fermer();
        },
      },
    );
  };
  return (
    <DialogueDeFormulaire
      titre={ligne === undefined ? SAISIE.nouveau : CALENDRIER.modifierLe(ligne.titre)}
      libelle={SAISIE.enregistrer}
      commande={garder}
      envoyer={envoyer}
      fermer={fermer}
    >
      <Field
        label={SAISIE.titre}
        required
        hint={SAISIE.titreAide}
        validationMessage={essai.fautes.titre ?? messageDe('titre')}
      >
        <Input value={saisie.titre} maxLength={200} onChange={(_, { value }) => ecrire({ titre: value })} />
      </Field>
      <div className={cadre.champs}>
        <Field label={SAISIE.genre}>
          <Select
            value={saisie.genre}
            onChange={(_, { value }) => ecrire({ genre: GENRES_DE_TEMPS.find((g) => g === value) ?? saisie.genre })}
          >
            {GENRES_DE_TEMPS.map((genre) => (
              <option key={genre}>{genre}</option>
            ))}
          </Select>
        </Field>
        <Field label={SAISIE.commune} validationMessage={messageDe('communeInsee')}>
          <Select value={saisie.communeInsee} onChange={(_, { value }) => ecrire({ communeInsee: value })}>
            <option value="">{SAISIE.partout}</option>
            {communes.map(({ insee, nom }) => (
              <option key={insee} value={insee}>
                {nom}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Revient saisie={saisie} ecrire={ecrire} />
      <div className={cadre.champs}>
        <Field label={SAISIE.du} required validationMessage={essai.fautes.du ?? messageDe('du')}>
          <Input type="date" value={saisie.du} onChange={(_, { value }) => ecrire({ du: value })} />
        </Field>
        <Field
          label={SAISIE.au}
          required={saisie.rythme !== 'jamais'}
          hint={saisie.rythme === 'jamais' ? SAISIE.auAide : undefined}
          validationMessage={essai.fautes.au ?? messageDe('au')}
        >
          <Input type="date" value={saisie.au} onChange={(_, { value }) => ecrire({ au: value })} />
        </Field>
        <Field label={SAISIE.de} hint={SAISIE.heuresAide} validationMessage={messageDe('heureDe')}>
          <Input type="time" value={saisie.heureDe} onChange={(_, { value }) => ecrire({ heureDe: value })} />
        </Field>
        <Field label={SAISIE.a} validationMessage={messageDe('heureA')}>
          <Input type="time" value={saisie.heureA} onChange={(_, { value }) => ecrire({ heureA: value })} />
        </Field>
      </div>
      {ligne === undefined || ligne.jours.length === 0 ? null : (
        <Caption1>{SAISIE.importes(direQuand(ligne))}</Caption1>
      )}
    </DialogueDeFormulaire>
  );
}

interface RevientProps {
  readonly saisie: SaisieDeTemps;
  readonly ecrire: (valeurs: Partial<SaisieDeTemps>) => void;
}

function Revient({ saisie, ecrire }: RevientProps) {
  return (
    <ChampsDeRythme par={saisie.rythme === 'jamais' ? undefined : saisie.rythme} rythme={saisie} changer={ecrire}>
      <Field label={SAISIE.revient}>
        <Select
          value={saisie.rythme}
          onChange={(_, { value }) => ecrire({ rythme: RYTHMES.find((r) => r === value) ?? 'jamais', toutesLes: 1 })}
        >
          {RYTHMES.map((rythme) => (
            <option key={rythme} value={rythme}>
              {SAISIE[rythme]}
            </option>
          ))}
        </Select>
      </Field>
    </ChampsDeRythme>
  );
}
