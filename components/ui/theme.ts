import { createTheme, type MantineColorsTuple } from '@mantine/core'

const tuple = (shades: string): MantineColorsTuple =>
  shades.split(' ').map((shade) => `#${shade}`) as unknown as MantineColorsTuple

/** Mantine under our tokens: one accent, dense controls, the bundled face. */
export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 6, dark: 6 },
  fontFamily: 'var(--vz-font)',
  defaultRadius: 6,
  cursorType: 'pointer',
  focusRing: 'auto',
  colors: {
    ink: tuple('eef3fd dde7fb bccff6 92b0ee 668fe6 4474da 2b5cc7 234ba5 1d3d86 162d63'),
    gray: tuple('f7f8fa eef1f5 e5e9ef d9dee6 c2c9d4 98a1b0 667081 4b5463 323945 1b1f27'),
    dark: tuple('e6e9ef c9cfd9 aab2c0 98a1b0 363d49 2d343f 242a33 1b1f26 14171c 111419'),
    green: tuple('e9f6ee cfecda a6dcb9 78c796 4fb176 339b5f 1c7f46 176b3a 125630 0c3f23'),
    red: tuple('fdeeee f9d9d9 f1b3b4 e88a8c de6165 d2474b c62f34 a9252a 881d22 661518'),
  },
  components: {
    Button: { defaultProps: { size: 'compact-md', fw: 500, fz: 13, h: 32, px: 12 } },
    TextInput: { defaultProps: { size: 'sm' } },
    InputWrapper: {
      styles: {
        label: { fontSize: 12, fontWeight: 500, lineHeight: '16px', marginBottom: 4 },
        error: { fontSize: 12, lineHeight: '16px' },
        description: { fontSize: 12, lineHeight: '16px', color: 'var(--vz-text-2)' },
      },
    },
    Modal: {
      defaultProps: { radius: 12, centered: true, overlayProps: { backgroundOpacity: 0.4 } },
      styles: { title: { fontWeight: 650, fontSize: 16.5, letterSpacing: '-0.014em' } },
    },
    Menu: { defaultProps: { shadow: 'md', radius: 8 }, styles: { item: { fontSize: 13, lineHeight: '18px' } } },
    Tooltip: { defaultProps: { openDelay: 350, withArrow: false, fz: 12 } },
  },
})
