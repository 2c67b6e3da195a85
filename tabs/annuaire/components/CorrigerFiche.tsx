import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Text,
} from '@fluentui/react-components';
import { useState } from 'react';
import { sectionsRestantes } from '../../../core/annuaire/sections.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { aujourdhui } from '../../../core/temps/heure-locale.ts';
import { SECTIONS_DE_FICHE, type SectionDeFiche } from '../../../core/vocabulaires/structures.ts';
import { Probleme } from '../../commun/Etats.tsx';
import { useMaintenant } from '../../commun/horloge.ts';
import cadre from '../../commun/page.module.css';
import { TEXTES as COMMUN } from '../../commun/textes.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useGarde } from '../../commun/useGarde.tsx';
import { useConfirmer } from '../mutations.ts';
import { CORRECTION, FICHE } from '../textes.ts';
import css from './annuaire.module.css';
import { FormulaireDeSection } from './FormulaireDeSection.tsx';
import { LectureDeSection } from './LectureDeSection.tsx';

/** A fiche section by section: each is confirmed or corrected, and saved at once. */
export default function CorrigerFiche({ structure, fermer }: { readonly structure: Structure; fermer: () => void }) {
  const jour = aujourdhui(useMaintenant());
  const [ouverte, setOuverte] = useState<SectionDeFiche>();
  const [quittee, setQuittee] = useState<SectionDeFiche>();
  const garde = useGarde(fermer);
  const refermer = () => {
    garde.relacher();
    setQuittee(ouverte);
    setOuverte(undefined);
  };
  const confirmer = useConfirmer();
  const annoncer = useAnnonce();
  const restantes = sectionsRestantes(structure.verifications, SECTIONS_DE_FICHE, jour);

  const envoyer = (sections: readonly SectionDeFiche[], corrections: object = {}) =>
    confirmer.mutate(
      { chemin: { id: structure.id }, corps: { eTag: structure.eTag, corrections, sections: [...sections] } },
      {
        onSuccess: (reponse) => {
          refermer();
          if (reponse.restantes.length > 0) return annoncer(CORRECTION.enregistree(reponse.restantes.length));
          annoncer(FICHE.confirmee);
          fermer();
        },
      },
    );

  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : garde.quitter())}>
      <DialogSurface className={css.dialogue}>
        <DialogBody>
          <DialogTitle>{CORRECTION.titre(structure.nom)}</DialogTitle>
          <DialogContent className={cadre.formulaire}>
            <Text>{CORRECTION.parPartie}</Text>
            {confirmer.error == null ? null : (
              <Probleme erreur={confirmer.error} reessayer={confirmer.reset} recharger={confirmer.reset} />
            )}
            {SECTIONS_DE_FICHE.map((section) =>
              section === ouverte ? (
                <FormulaireDeSection
                  key={section}
                  section={section}
                  structure={structure}
                  enCours={confirmer.isPending}
                  erreur={confirmer.error}
                  envoyer={(corrections) => envoyer([section], corrections)}
                  toucher={garde.toucher}
                  renoncer={() => {
                    confirmer.reset();
                    refermer();
                  }}
                />
              ) : (
                <LectureDeSection
                  key={section}
                  section={section}
                  structure={structure}
                  restante={restantes.includes(section)}
                  enCours={confirmer.isPending}
                  reprise={section === quittee}
                  confirmer={() => envoyer([section])}
                  corriger={() => setOuverte(section)}
                />
              ),
            )}
          </DialogContent>
          <DialogActions>{garde.question ?? <Button onClick={garde.quitter}>{COMMUN.fermer}</Button>}</DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
