import { Button, Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import type { MotConnu } from '../../../core/annuaire/mots-connus.ts';
import type { RepriseDeMot } from '../../../core/contrats/vocabulaire.ts';
import type { Mot } from '../../../core/lists/vocabulaire.list.ts';
import { REPRISE, TEXTES } from '../textes.ts';

interface ActionsProps {
  readonly mot: MotConnu;
  readonly genre: Mot['genre'];
  readonly fiches: number;
  readonly corriger: () => void;
  readonly reprendre: (geste: RepriseDeMot['geste']) => void;
}

/** What may be done of a word: what forms still offer is corrected, or renamed when it is of the territory; what they do not is taken up where it is carried. */
export function ActionsDuMot({ mot, genre, fiches, corriger, reprendre }: ActionsProps) {
  const gestes = gestesSur(mot, genre);
  if (gestes.length === 0)
    return (
      <Button appearance="subtle" icon={<EditRegular />} aria-label={TEXTES.corrigerLe(mot.terme)} onClick={corriger}>
        {TEXTES.corriger}
      </Button>
    );
  const importe = mot.origine === 'fiches';
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="subtle" icon={<EditRegular />} aria-label={REPRISE.actions(mot.terme)}>
          {importe ? REPRISE.menu : TEXTES.corriger}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {importe ? null : <MenuItem onClick={corriger}>{REPRISE.corriger}</MenuItem>}
          {gestes.map((geste) => (
            <MenuItem key={geste} onClick={() => reprendre(geste)}>
              {REPRISE.fiches(REPRISE.entree[geste], fiches)}
            </MenuItem>
          ))}
          {importe ? <MenuItem onClick={corriger}>{REPRISE.ajouter}</MenuItem> : null}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function gestesSur({ origine, horsUsage }: MotConnu, genre: Mot['genre']): readonly RepriseDeMot['geste'][] {
  if (genre !== 'Thématique' && genre !== 'Public') return [];
  if (origine === 'fiches') return ['remplacer', 'renommer', 'retirer'];
  if (horsUsage) return ['remplacer', 'retirer'];
  return origine === 'territoire' ? ['renommer'] : [];
}
