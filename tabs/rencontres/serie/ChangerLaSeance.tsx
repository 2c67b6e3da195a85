import { Field, Input, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { SeanceAnnoncee } from '../../../core/series/regle.ts';
import type { Accueil } from '../../../core/series/rotation.ts';
import { jourLong } from '../../../core/textes/francais.ts';
import { DialogueDeFormulaire } from '../../commun/DialogueDeFormulaire.tsx';
import { useNomsDesCommunes } from '../../commun/territoire.ts';
import { useEssai } from '../../commun/useEssai.ts';
import type { SaisieDeSerie } from './saisie.ts';
import { SEANCES } from './textes.ts';

interface ChangerProps {
  readonly seance: SeanceAnnoncee;
  readonly saisie: SaisieDeSerie;
  readonly accueil: Accueil | undefined;
  readonly changer: (valeurs: Partial<SaisieDeSerie>) => void;
  readonly fermer: () => void;
}

const SORTS = ['regle', 'tenue', 'deplacer', 'retirer'] as const;
type Sort = (typeof SORTS)[number];

/** Nothing leaves before the series is made. */
const SANS_COMMANDE = { isPending: false, error: null, reset: () => undefined };

/** One sitting of a series that is being made: kept, moved or left out against the rule, or held elsewhere. */
export function ChangerLaSeance({ seance, saisie, accueil, changer, fermer }: ChangerProps) {
  const { prevue } = seance;
  const { regle } = saisie;
  const noms = useNomsDesCommunes();
  const deplacee = regle.deplacees.find(({ de }) => de === prevue);
  const retiree = regle.sautees.find(({ le }) => le === prevue);
  const choisi = saisie.choisis.get(prevue);
  const [sort, setSort] = useState<Sort>(
    retiree !== undefined
      ? 'retirer'
      : deplacee === undefined
        ? 'regle'
        : deplacee.vers === prevue
          ? 'tenue'
          : 'deplacer',
  );
  // Against the rule only: where it holds that day already, there is nothing to keep.
  const sorts = SORTS.filter((s) => s !== 'tenue' || seance.le !== prevue || sort === 'tenue');
  const [vers, setVers] = useState(deplacee?.vers ?? seance.le ?? prevue);
  const [motif, setMotif] = useState(retiree?.motif ?? '');
  const [commune, setCommune] = useState(choisi?.communeInsee ?? '');
  const [lieu, setLieu] = useState(choisi?.lieu ?? '');
  const essai = useEssai(sort === 'deplacer' && vers === '' ? { vers: SEANCES.sansDate } : {});
  const ouSeTient = saisie.rencontre.modalite !== 'À distance' && sort !== 'retirer';

  const valider = () => {
    if (!essai.essayer()) return;
    const sansElle = {
      sautees: regle.sautees.filter(({ le }) => le !== prevue),
      deplacees: regle.deplacees.filter(({ de }) => de !== prevue),
    };
    const avecElle = {
      regle: sansElle,
      tenue: { ...sansElle, deplacees: [...sansElle.deplacees, { de: prevue, vers: prevue }] },
      deplacer: { ...sansElle, deplacees: [...sansElle.deplacees, { de: prevue, vers }] },
      retirer: { ...sansElle, sautees: [...sansElle.sautees, { le: prevue, motif: motif.trim() }] },
    }[sort];
    const choisis = new Map(saisie.choisis);
    choisis.delete(prevue);
    if (ouSeTient && (commune !== '' || lieu.trim() !== ''))
      choisis.set(prevue, {
        ...(commune === '' ? {} : { communeInsee: commune }),
        ...(lieu.trim() === '' ? {} : { lieu: lieu.trim() }),
      });
    changer({ regle: { ...regle, ...avecElle }, choisis });
    fermer();
  };

  return (
    <DialogueDeFormulaire
      titre={SEANCES.dialogue(jourLong(prevue))}
      libelle={SEANCES.valider}
      commande={SANS_COMMANDE}
      envoyer={valider}
      fermer={fermer}
    >
      <Field label={SEANCES.sort}>
        <RadioGroup value={sort} onChange={(_, { value }) => setSort(SORTS.find((s) => s === value) ?? sort)}>
          {sorts.map((s) => (
            <Radio key={s} value={s} label={SEANCES[s]} />
          ))}
        </RadioGroup>
      </Field>
      {sort === 'deplacer' ? (
        <Field label={SEANCES.nouvelleDate} required validationMessage={essai.fautes.vers}>
          <Input type="date" value={vers} onChange={(_, { value }) => setVers(value)} />
        </Field>
      ) : null}
      {sort === 'retirer' ? (
        <Field label={SEANCES.motif}>
          <Input value={motif} maxLength={200} onChange={(_, { value }) => setMotif(value)} />
        </Field>
      ) : null}
      {ouSeTient ? (
        <>
          <Field label={SEANCES.commune}>
            <Select value={commune} onChange={(_, { value }) => setCommune(value)}>
              <option value="">{SEANCES.parLaRotation}</option>
              {[...noms].map(([insee, nom]) => (
                <option key={insee} value={insee}>
                  {nom}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={SEANCES.lieu}>
            <Input
              value={lieu}
              maxLength={255}
              placeholder={accueil?.lieu ?? ''}
              onChange={(_, { value }) => setLieu(value)}
            />
          </Field>
        </>
      ) : null}
    </DialogueDeFormulaire>
  );
}
