//! Draws the flat product pictures of the demonstration market, in code and always the same.

use tiny_skia::{Color, FillRule, LineCap, LineJoin, Mask, Paint, Path, PathBuilder, Pixmap, Rect, Stroke, Transform};

/// Width of every picture, in pixels.
pub const WIDTH: u32 = 1200;
/// Height of every picture, in pixels.
pub const HEIGHT: u32 = 900;

/// Why a picture could not be drawn.
#[derive(Debug, thiserror::Error)]
pub enum PictureError {
    /// The canvas could not be allocated.
    #[error("no canvas for the picture")]
    Canvas,
    /// A drawing holds an outline that cannot be read; the text is the outline.
    #[error("unreadable outline: {0}")]
    Outline(&'static str),
    /// The picture could not be written as PNG; the text is the encoder's.
    #[error("picture not encoded: {0}")]
    Encoding(String),
}

/// What a picture shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shape {
    Cup,
    Bowl,
    Plate,
    Teapot,
    Vase,
    Carafe,
    Glass,
    Jar,
    Bottle,
    Lamp,
    DeskLamp,
    Pendant,
    Plane,
    Saw,
    Hammer,
    Chair,
    Table,
    Stool,
    Bag,
    Satchel,
    Wallet,
    Clock,
    Mirror,
    Frame,
    Books,
    Notebook,
    Envelope,
    Rug,
    Blanket,
    Cushion,
    Towel,
    Knife,
    Pan,
    Board,
    WateringCan,
    PlantPot,
    Trowel,
    Necklace,
    Ring,
    Watch,
    Hat,
    Boot,
    Train,
    Blocks,
    Bicycle,
    Bell,
    Soap,
    Candle,
    Carton,
    Basket,
}

impl Shape {
    /// Every shape, in the order of the declaration.
    pub const ALL: [Shape; 50] = [
        Shape::Cup,
        Shape::Bowl,
        Shape::Plate,
        Shape::Teapot,
        Shape::Vase,
        Shape::Carafe,
        Shape::Glass,
        Shape::Jar,
        Shape::Bottle,
        Shape::Lamp,
        Shape::DeskLamp,
        Shape::Pendant,
        Shape::Plane,
        Shape::Saw,
        Shape::Hammer,
        Shape::Chair,
        Shape::Table,
        Shape::Stool,
        Shape::Bag,
        Shape::Satchel,
        Shape::Wallet,
        Shape::Clock,
        Shape::Mirror,
        Shape::Frame,
        Shape::Books,
        Shape::Notebook,
        Shape::Envelope,
        Shape::Rug,
        Shape::Blanket,
        Shape::Cushion,
        Shape::Towel,
        Shape::Knife,
        Shape::Pan,
        Shape::Board,
        Shape::WateringCan,
        Shape::PlantPot,
        Shape::Trowel,
        Shape::Necklace,
        Shape::Ring,
        Shape::Watch,
        Shape::Hat,
        Shape::Boot,
        Shape::Train,
        Shape::Blocks,
        Shape::Bicycle,
        Shape::Bell,
        Shape::Soap,
        Shape::Candle,
        Shape::Carton,
        Shape::Basket,
    ];
}

/// A colour, red, green and blue from 0 to 255.
type Rgb = [u8; 3];

/// Four tones from which the others are mixed.
#[derive(Clone, Copy)]
struct Palette {
    ground: Rgb,
    shadow: Rgb,
    dark: Rgb,
    light: Rgb,
}

const fn palette_of(ground: Rgb, shadow: Rgb, dark: Rgb, light: Rgb) -> Palette {
    Palette { ground, shadow, dark, light }
}

const SAND: Palette = palette_of([232, 223, 206], [216, 202, 176], [140, 74, 51], [185, 106, 74]);
const LAGOON: Palette = palette_of([219, 228, 225], [196, 207, 205], [47, 93, 98], [94, 139, 144]);
const PLUM: Palette = palette_of([232, 226, 236], [208, 198, 217], [92, 74, 114], [140, 120, 166]);
const OLIVE: Palette = palette_of([229, 232, 218], [207, 211, 185], [94, 107, 52], [140, 154, 91]);
const AMBER: Palette = palette_of([241, 224, 215], [222, 197, 181], [165, 82, 47], [208, 139, 96]);
const DUSK: Palette = palette_of([221, 227, 237], [196, 206, 222], [42, 74, 115], [99, 134, 181]);

/// Number of palettes: 0 sand, 1 lagoon, 2 plum, 3 olive, 4 amber, 5 dusk.
pub const PALETTES: usize = 6;

/// The palette of that number; numbers past the last start again.
const fn palette(number: usize) -> Palette {
    match number % PALETTES {
        0 => SAND,
        1 => LAGOON,
        2 => PLUM,
        3 => OLIVE,
        4 => AMBER,
        _ => DUSK,
    }
}

/// A tone of the palette, from the darkest to the lightest.
#[derive(Clone, Copy)]
enum Tone {
    Deep,
    Dark,
    Light,
    Pale,
    Paper,
    Shadow,
}

use Tone::{Dark, Deep, Light, Pale, Paper, Shadow};

/// One step of a drawing.
#[derive(Clone, Copy)]
enum Layer {
    /// Fills an outline.
    Fill(Tone, &'static str),
    /// Fills an outline and remembers it as the surface that [`Layer::Decor`] adorns.
    Body(Tone, &'static str),
    /// Draws an outline with a round pen of that width.
    Line(Tone, f32, &'static str),
    /// Adorns the body: nothing, a dipped end, bands or dots, by the detail of the picture.
    Decor,
}

use Layer::{Body, Decor, Fill, Line};

/// How the object meets its surroundings.
#[derive(Clone, Copy)]
enum Setting {
    /// It stands; its shadow is an ellipse: middle x, middle y, half-width.
    Stands(f32, f32, f32),
    /// It lies or hangs flat, turned by that many degrees; its shadow is its own outline.
    Flat(f32),
    /// It floats: no shadow.
    Hangs,
}

use Setting::{Flat, Hangs, Stands};

/// Draws a product on a 1200 by 900 canvas and returns it as PNG.
///
/// `palette` is taken modulo [`PALETTES`]. `variant` modulo 3 chooses the view (the whole object; the other side, on a
/// table; close up) and `variant / 3` modulo 4 the decoration of the object, so that the three pictures of one listing
/// are `3 * detail`, `3 * detail + 1` and `3 * detail + 2`.
///
/// # Errors
/// When the canvas cannot be allocated or the PNG cannot be written.
pub fn draw(shape: Shape, palette_number: usize, variant: u32) -> Result<Vec<u8>, PictureError> {
    let colours = palette(palette_number);
    let (setting, layers) = drawing(shape);
    let detail = variant / 3 % 4;
    let mut sheet = Sheet::new(colours)?;
    let view = match variant % 3 {
        0 => {
            sheet.backdrop(colours.ground, None)?;
            Transform::identity()
        }
        1 => {
            let table = matches!(setting, Stands(..));
            sheet.backdrop(colours.ground, table.then_some(mix(colours.ground, colours.shadow, 0.45)))?;
            Transform::from_row(-0.9, 0.0, 0.0, 0.9, 1140.0, 70.0)
        }
        _ => {
            let (x, y) = focus(shape);
            sheet.backdrop(mix(palette(palette_number.wrapping_add(2)).ground, colours.ground, 0.35), None)?;
            Transform::from_translate(-x, -y).post_scale(1.7, 1.7).post_rotate(-5.0).post_translate(600.0, 470.0)
        }
    };
    sheet.object(setting, layers, view, detail)?;
    sheet.png()
}

/// Draws a broken cup beside its dented parcel, as a buyer would photograph it, and returns it as PNG of 1200 by 900.
///
/// `variant` modulo 3 chooses the view, as for [`draw`].
///
/// # Errors
/// When the canvas cannot be allocated or the PNG cannot be written.
pub fn damaged_cup(variant: u32) -> Result<Vec<u8>, PictureError> {
    let shadow = [174, 158, 134];
    let cardboard = palette_of([226, 206, 176], shadow, [187, 145, 98], [209, 173, 128]);
    let mut sheet = Sheet::new(cardboard)?;
    sheet.backdrop([219, 212, 200], Some([201, 190, 172]))?;
    let view = match variant % 3 {
        0 => Transform::identity(),
        1 => Transform::from_translate(-400.0, -640.0).post_scale(1.6, 1.6).post_rotate(4.0).post_translate(600.0, 480.0),
        _ => Transform::from_translate(-640.0, -540.0).post_scale(1.22, 1.22).post_rotate(-5.0).post_translate(600.0, 450.0),
    };
    sheet.object(Stands(800.0, 716.0, 350.0), PARCEL, view, 0)?;
    sheet.colours = Palette { shadow, ..SAND };
    sheet.object(Stands(400.0, 806.0, 340.0), SHARDS, view, 0)?;
    sheet.png()
}

/// A canvas and its colours.
struct Sheet {
    pixels: Pixmap,
    colours: Palette,
}

impl Sheet {
    fn new(colours: Palette) -> Result<Sheet, PictureError> {
        let pixels = Pixmap::new(WIDTH, HEIGHT).ok_or(PictureError::Canvas)?;
        Ok(Sheet { pixels, colours })
    }

    /// Fills the wall and, when there is one, the table in front of it.
    fn backdrop(&mut self, wall: Rgb, table: Option<Rgb>) -> Result<(), PictureError> {
        self.pixels.fill(Color::from_rgba8(wall[0], wall[1], wall[2], 255));
        if let Some(colour) = table {
            let band = outline("M 0 640 L 1200 640 L 1200 900 L 0 900 Z")?;
            self.pixels.fill_path(&band, &paint(colour, 255), FillRule::Winding, Transform::identity(), None);
        }
        Ok(())
    }

    /// Draws the shadow, then every layer of the object.
    fn object(&mut self, setting: Setting, layers: &[Layer], view: Transform, detail: u32) -> Result<(), PictureError> {
        let mut place = view;
        match setting {
            Hangs => {}
            Stands(x, y, half_width) => {
                let ellipse = Rect::from_xywh(x - half_width, y - 44.0, half_width * 2.0, 88.0)
                    .and_then(PathBuilder::from_oval)
                    .ok_or(PictureError::Outline("shadow"))?;
                let colour = paint(self.colours.shadow, 255);
                self.pixels.fill_path(&ellipse, &colour, FillRule::Winding, view, None);
            }
            Flat(degrees) => {
                place = Transform::from_rotate_at(degrees, 600.0, 450.0).post_concat(view);
                let shifted = place.post_translate(20.0, 26.0);
                for layer in layers {
                    match *layer {
                        Fill(_, text) | Body(_, text) => self.fill(text, Shadow, shifted)?,
                        Line(_, width, text) => self.line(text, Shadow, width, shifted)?,
                        Decor => {}
                    }
                }
            }
        }
        let mut body = None;
        for layer in layers {
            match *layer {
                Fill(tone, text) => self.fill(text, tone, place)?,
                Body(tone, text) => {
                    self.fill(text, tone, place)?;
                    body = Some(outline(text)?);
                }
                Line(tone, width, text) => self.line(text, tone, width, place)?,
                Decor => {
                    if let Some(surface) = &body {
                        self.adorn(surface, place, detail)?;
                    }
                }
            }
        }
        Ok(())
    }

    fn fill(&mut self, text: &'static str, tone: Tone, place: Transform) -> Result<(), PictureError> {
        let colour = paint(self.colour(tone), 255);
        self.pixels.fill_path(&outline(text)?, &colour, FillRule::EvenOdd, place, None);
        Ok(())
    }

    fn line(&mut self, text: &'static str, tone: Tone, width: f32, place: Transform) -> Result<(), PictureError> {
        let pen = Stroke { width, line_cap: LineCap::Round, line_join: LineJoin::Round, ..Stroke::default() };
        let colour = paint(self.colour(tone), 255);
        self.pixels.stroke_path(&outline(text)?, &colour, &pen, place, None);
        Ok(())
    }

    /// Adorns a surface with what the detail asks, in a light veil that lets the tones below show.
    fn adorn(&mut self, surface: &Path, place: Transform, detail: u32) -> Result<(), PictureError> {
        let bounds = surface.bounds();
        let mut builder = PathBuilder::new();
        let at = |share: f32| bounds.top() + bounds.height() * share;
        match detail {
            1 => {
                let (left, width) = (bounds.left() - 4.0, bounds.width() + 8.0);
                builder.move_to(left, at(0.66));
                builder.cubic_to(left + width * 0.3, at(0.58), left + width * 0.6, at(0.76), left + width, at(0.64));
                builder.line_to(left + width, at(1.1));
                builder.line_to(left, at(1.1));
                builder.close();
            }
            2 => {
                for share in [0.30, 0.37, 0.44] {
                    if let Some(band) = Rect::from_xywh(bounds.left(), at(share), bounds.width(), bounds.height() * 0.022) {
                        builder.push_rect(band);
                    }
                }
            }
            3 => {
                let step = (bounds.width().min(bounds.height()) / 7.0).max(24.0);
                let mut y = bounds.top() + step * 0.9;
                let mut odd = false;
                while y < bounds.bottom() {
                    let mut x = bounds.left() + if odd { step } else { step * 0.5 };
                    while x < bounds.right() {
                        builder.push_circle(x, y, step * 0.1);
                        x += step;
                    }
                    y += step * 0.8;
                    odd = !odd;
                }
            }
            _ => return Ok(()),
        }
        let Some(pattern) = builder.finish() else {
            return Ok(());
        };
        let mut mask = Mask::new(WIDTH, HEIGHT).ok_or(PictureError::Canvas)?;
        mask.fill_path(surface, FillRule::Winding, true, place);
        let veil = paint(self.colour(Paper), if detail == 1 { 90 } else { 120 });
        self.pixels.fill_path(&pattern, &veil, FillRule::Winding, place, Some(&mask));
        Ok(())
    }

    fn colour(&self, tone: Tone) -> Rgb {
        let c = self.colours;
        match tone {
            Deep => mix(c.dark, [24, 22, 30], 0.32),
            Dark => c.dark,
            Light => c.light,
            Pale => mix(c.light, c.ground, 0.62),
            Paper => mix(c.ground, [255, 255, 255], 0.72),
            Shadow => c.shadow,
        }
    }

    fn png(&self) -> Result<Vec<u8>, PictureError> {
        self.pixels.encode_png().map_err(|error| PictureError::Encoding(error.to_string()))
    }
}

fn paint(colour: Rgb, alpha: u8) -> Paint<'static> {
    let mut paint = Paint::default();
    paint.set_color_rgba8(colour[0], colour[1], colour[2], alpha);
    paint.anti_alias = true;
    paint
}

/// Goes from one colour towards another by a share from 0 to 1.
fn mix(from: Rgb, towards: Rgb, share: f32) -> Rgb {
    let channel = |a: u8, b: u8| (f32::from(a) + (f32::from(b) - f32::from(a)) * share).round().clamp(0.0, 255.0) as u8;
    [channel(from[0], towards[0]), channel(from[1], towards[1]), channel(from[2], towards[2])]
}

/// Reads an outline: `M`, `L`, `Q`, `C`, `Z` as in SVG; `E` ellipse by its middle and half-axes; `R` rectangle by its
/// corner, size and rounding; `W` a row of teeth to a point (x, y, number of teeth, height).
fn outline(text: &'static str) -> Result<Path, PictureError> {
    let mut words = text.split_ascii_whitespace();
    let mut builder = PathBuilder::new();
    let unreadable = || PictureError::Outline(text);
    while let Some(command) = words.next() {
        let mut number = || words.next().and_then(|word| word.parse::<f32>().ok()).ok_or_else(unreadable);
        match command {
            "M" => builder.move_to(number()?, number()?),
            "L" => builder.line_to(number()?, number()?),
            "Q" => builder.quad_to(number()?, number()?, number()?, number()?),
            "C" => builder.cubic_to(number()?, number()?, number()?, number()?, number()?, number()?),
            "Z" => builder.close(),
            "E" => {
                let (x, y, a, b) = (number()?, number()?, number()?, number()?);
                builder.push_oval(Rect::from_ltrb(x - a, y - b, x + a, y + b).ok_or_else(unreadable)?);
            }
            "R" => {
                let (x, y, w, h, r) = (number()?, number()?, number()?, number()?, number()?);
                builder.move_to(x + r, y);
                builder.line_to(x + w - r, y);
                builder.quad_to(x + w, y, x + w, y + r);
                builder.line_to(x + w, y + h - r);
                builder.quad_to(x + w, y + h, x + w - r, y + h);
                builder.line_to(x + r, y + h);
                builder.quad_to(x, y + h, x, y + h - r);
                builder.line_to(x, y + r);
                builder.quad_to(x, y, x + r, y);
                builder.close();
            }
            "W" => {
                let start = builder.last_point().ok_or_else(unreadable)?;
                let (x, y, count, height) = (number()?, number()?, number()?, number()?);
                let (dx, dy) = ((x - start.x) / count, (y - start.y) / count);
                let length = (dx * dx + dy * dy).sqrt().max(1.0);
                let (nx, ny) = (-dy / length * height, dx / length * height);
                let mut done = 0.0;
                while done < count {
                    let (px, py) = (start.x + dx * (done + 0.5), start.y + dy * (done + 0.5));
                    builder.line_to(px + nx, py + ny);
                    done += 1.0;
                    builder.line_to(start.x + dx * done, start.y + dy * done);
                }
            }
            _ => return Err(unreadable()),
        }
    }
    builder.finish().ok_or_else(unreadable)
}

/// Where the close view looks, in canvas pixels.
fn focus(shape: Shape) -> (f32, f32) {
    match shape {
        Shape::Cup => (610.0, 470.0),
        Shape::Lamp | Shape::Carafe | Shape::Vase => (600.0, 360.0),
        Shape::Bicycle => (430.0, 560.0),
        Shape::Pendant => (600.0, 430.0),
        Shape::DeskLamp => (640.0, 330.0),
        Shape::Chair => (600.0, 400.0),
        Shape::Boot => (520.0, 560.0),
        Shape::Necklace => (600.0, 560.0),
        Shape::Blocks => (600.0, 470.0),
        _ => (590.0, 480.0),
    }
}

/// The setting and the layers of a shape, drawn back to front.
#[rustfmt::skip]
fn drawing(shape: Shape) -> (Setting, &'static [Layer]) {
    match shape {
        Shape::Cup => (Stands(585.0, 772.0, 380.0), &[
            Line(Light, 54.0, "M 725 420 C 890 380 910 640 690 640"),
            Body(Dark, "M 380 340 L 432 690 Q 447 775 522 775 L 618 775 Q 693 775 708 690 L 760 340 Z"),
            Fill(Deep, "M 700 340 L 655 690 Q 640 765 590 775 L 618 775 Q 693 775 708 690 L 760 340 Z"),
            Decor,
            Fill(Pale, "E 570 340 190 46"),
            Fill(Light, "E 570 347 162 33"),
        ]),
        Shape::Bowl => (Stands(600.0, 742.0, 370.0), &[
            Fill(Deep, "M 500 700 L 700 700 L 684 752 L 516 752 Z"),
            Body(Dark, "M 280 400 C 290 600 420 725 520 725 L 680 725 C 780 725 910 600 920 400 Z"),
            Fill(Light, "M 280 400 C 290 600 420 725 520 725 L 560 725 C 450 700 355 580 350 400 Z"),
            Decor,
            Fill(Pale, "E 600 400 320 74"),
            Fill(Deep, "E 600 408 288 58"),
        ]),
        Shape::Plate => (Flat(0.0), &[
            Body(Dark, "E 600 450 300 300"),
            Fill(Light, "E 600 450 284 284 E 600 450 196 196"),
            Line(Pale, 5.0, "E 600 450 190 190"),
            Line(Deep, 20.0, "M 180 470 L 180 740"),
            Fill(Deep, "M 140 170 L 156 170 L 156 320 L 172 320 L 172 170 L 188 170 L 188 320 L 204 320 L 204 170 L 220 170 L 220 350 Q 220 430 190 440 L 190 500 L 170 500 L 170 440 Q 140 430 140 350 Z"),
            Line(Deep, 20.0, "M 1015 500 L 1015 740"),
            Fill(Deep, "M 1005 170 Q 1062 200 1056 420 Q 1054 480 1025 490 L 1005 490 Z"),
        ]),
        Shape::Teapot => (Stands(610.0, 752.0, 360.0), &[
            Line(Light, 42.0, "M 430 420 C 250 340 210 650 440 650"),
            Fill(Light, "M 770 520 C 900 560 880 420 975 350 L 1030 388 C 965 470 960 670 770 670 Z"),
            Body(Dark, "M 380 540 C 380 390 490 330 610 330 C 730 330 840 390 840 540 C 840 680 750 760 610 760 C 470 760 380 680 380 540 Z"),
            Fill(Deep, "M 610 330 C 730 330 840 390 840 540 C 840 680 750 760 610 760 C 700 720 760 650 760 540 C 760 430 700 350 610 330 Z"),
            Decor,
            Fill(Pale, "M 490 352 C 520 280 700 280 730 352 Q 610 385 490 352 Z"),
            Fill(Light, "E 610 280 34 30"),
        ]),
        Shape::Vase => (Stands(600.0, 768.0, 330.0), &[
            Body(Dark, "M 520 150 L 680 150 C 690 300 815 400 815 565 C 815 700 740 778 660 778 L 540 778 C 460 778 385 700 385 565 C 385 400 510 300 520 150 Z"),
            Fill(Light, "M 520 150 L 566 150 C 556 300 470 430 470 580 C 470 690 505 755 560 778 L 540 778 C 460 778 385 700 385 565 C 385 400 510 300 520 150 Z"),
            Decor,
            Fill(Pale, "E 600 150 80 24"),
            Fill(Deep, "E 600 153 60 15"),
        ]),
        Shape::Carafe => (Stands(600.0, 768.0, 300.0), &[
            Body(Pale, "M 536 200 L 664 200 L 652 360 C 654 440 790 520 790 660 Q 790 775 700 775 L 500 775 Q 410 775 410 660 C 410 520 546 440 548 360 Z"),
            Fill(Light, "M 424 600 L 776 600 Q 790 630 790 660 Q 790 775 700 775 L 500 775 Q 410 775 410 660 Q 410 630 424 600 Z"),
            Fill(Dark, "M 660 600 L 776 600 Q 790 630 790 660 Q 790 775 700 775 L 600 775 C 680 740 700 670 660 600 Z"),
            Fill(Paper, "M 575 230 L 592 230 C 590 420 590 460 520 530 Q 570 450 570 360 Z"),
            Line(Light, 14.0, "M 530 200 L 670 200"),
            Fill(Light, "M 562 193 L 574 140 L 626 140 L 638 193 Z"),
            Fill(Dark, "E 600 112 54 54"),
        ]),
        Shape::Glass => (Stands(620.0, 758.0, 400.0), &[
            Body(Pale, "M 640 300 L 672 730 Q 676 765 712 765 L 868 765 Q 904 765 908 730 L 940 300 Z"),
            Fill(Light, "M 652 460 L 672 730 Q 676 765 712 765 L 868 765 Q 904 765 908 730 L 928 460 Z"),
            Line(Light, 9.0, "E 790 300 150 30"),
            Body(Pale, "M 290 350 L 322 740 Q 326 778 362 778 L 538 778 Q 574 778 578 740 L 610 350 Z"),
            Fill(Dark, "M 304 520 L 322 740 Q 326 778 362 778 L 538 778 Q 574 778 578 740 L 596 520 Z"),
            Fill(Light, "M 304 520 L 322 740 Q 326 778 362 778 L 410 778 Q 380 760 376 720 L 364 520 Z"),
            Fill(Light, "E 450 520 146 20"),
            Decor,
            Line(Dark, 9.0, "E 450 350 160 32"),
        ]),
        Shape::Jar => (Stands(600.0, 772.0, 300.0), &[
            Fill(Pale, "M 440 290 L 760 290 Q 830 320 830 400 L 830 720 Q 830 780 770 780 L 430 780 Q 370 780 370 720 L 370 400 Q 370 320 440 290 Z"),
            Body(Dark, "M 392 380 L 808 380 L 808 715 Q 808 758 765 758 L 435 758 Q 392 758 392 715 Z"),
            Fill(Light, "M 392 380 L 450 380 L 450 758 L 435 758 Q 392 758 392 715 Z"),
            Fill(Paper, "R 480 470 240 190 10"),
            Line(Dark, 8.0, "M 530 530 L 670 530"),
            Line(Light, 6.0, "M 550 570 L 650 570 M 570 604 L 630 604"),
            Fill(Deep, "R 420 200 360 96 22"),
            Fill(Light, "R 420 200 80 96 22"),
        ]),
        Shape::Bottle => (Stands(600.0, 772.0, 250.0), &[
            Fill(Light, "R 562 70 76 90 10"),
            Body(Dark, "M 555 140 L 645 140 L 645 300 C 645 370 740 390 740 480 L 740 735 Q 740 780 695 780 L 505 780 Q 460 780 460 735 L 460 480 C 460 390 555 370 555 300 Z"),
            Fill(Light, "M 555 140 L 580 140 L 580 310 C 580 390 505 410 505 490 L 505 780 Q 460 780 460 735 L 460 480 C 460 390 555 370 555 300 Z"),
            Fill(Paper, "R 505 500 235 190 0"),
            Fill(Light, "E 622 570 26 34"),
            Line(Dark, 7.0, "M 566 640 L 680 640"),
            Fill(Deep, "R 545 132 110 34 8"),
        ]),
        Shape::Lamp => (Stands(600.0, 758.0, 330.0), &[
            Fill(Light, "R 578 420 44 330 0"),
            Fill(Dark, "E 600 750 165 34"),
            Fill(Deep, "M 435 750 Q 440 784 600 784 Q 760 784 765 750 Q 740 768 600 768 Q 460 768 435 750 Z"),
            Body(Dark, "M 450 160 L 750 160 L 880 440 L 320 440 Z"),
            Fill(Light, "M 450 160 L 560 160 L 490 440 L 320 440 Z"),
            Decor,
            Line(Light, 7.0, "M 780 440 L 780 540"),
            Fill(Dark, "E 780 548 11 13"),
        ]),
        Shape::DeskLamp => (Stands(560.0, 768.0, 380.0), &[
            Fill(Pale, "M 752 380 Q 770 452 834 448 Q 894 442 904 380 Z"),
            Fill(Dark, "R 300 730 320 50 24"),
            Line(Light, 24.0, "M 460 730 L 340 460 L 690 230"),
            Fill(Deep, "E 340 460 30 30 E 460 726 30 30"),
            Body(Dark, "M 660 190 L 760 150 Q 800 150 830 190 L 980 390 L 690 400 Z"),
            Fill(Light, "M 660 190 L 708 171 L 772 397 L 690 400 Z"),
            Line(Paper, 16.0, "M 704 402 L 966 393"),
            Fill(Deep, "E 690 230 26 26"),
        ]),
        Shape::Pendant => (Hangs, &[
            Line(Deep, 8.0, "M 600 -300 L 600 250"),
            Fill(Paper, "M 330 560 L 870 560 L 1060 1020 L 140 1020 Z"),
            Fill(Light, "R 560 230 80 70 12"),
            Body(Dark, "M 540 290 L 660 290 C 800 320 880 430 900 560 L 300 560 C 320 430 400 320 540 290 Z"),
            Fill(Light, "M 540 290 L 590 290 C 470 340 420 440 410 560 L 300 560 C 320 430 400 320 540 290 Z"),
            Decor,
            Fill(Pale, "M 540 560 Q 540 625 600 625 Q 660 625 660 560 Z"),
            Line(Deep, 12.0, "M 300 560 L 900 560"),
        ]),
        Shape::Plane => (Stands(600.0, 752.0, 440.0), &[
            Fill(Light, "M 300 590 L 300 500 C 300 400 250 380 260 340 Q 280 300 340 330 C 410 370 420 480 420 590 Z"),
            Fill(Deep, "M 560 590 L 640 350 L 690 366 L 630 590 Z"),
            Fill(Pale, "M 500 590 L 590 400 L 640 420 L 590 590 Z"),
            Fill(Light, "R 804 500 52 90 0"),
            Fill(Light, "E 830 480 56 56"),
            Body(Dark, "M 190 580 L 970 580 Q 1000 580 1000 610 L 1000 720 Q 1000 760 960 760 L 230 760 Q 190 760 190 720 Z"),
            Fill(Deep, "M 190 720 L 1000 720 Q 1000 760 960 760 L 230 760 Q 190 760 190 720 Z"),
            Line(Pale, 16.0, "M 660 570 C 690 520 660 470 700 440 C 750 410 770 480 725 488"),
        ]),
        Shape::Saw => (Flat(-14.0), &[
            Fill(Light, "M 380 330 L 1080 410 L 1080 500 W 380 590 32 26 Z"),
            Fill(Pale, "M 380 330 L 1080 410 L 1080 432 L 380 366 Z"),
            Body(Dark, "M 420 300 L 420 610 Q 420 650 360 640 L 210 640 Q 130 640 130 560 L 130 410 Q 130 330 210 310 L 360 280 Q 410 270 420 300 Z M 230 410 L 230 540 Q 230 556 250 556 L 310 556 Q 326 556 326 540 L 326 400 Q 326 384 306 386 L 250 394 Q 230 396 230 410 Z"),
            Fill(Pale, "E 375 340 14 14 E 375 470 14 14 E 375 590 14 14"),
        ]),
        Shape::Hammer => (Flat(-38.0), &[
            Body(Light, "M 574 300 L 626 300 L 632 560 L 646 800 Q 646 840 600 840 Q 554 840 554 800 L 568 560 Z"),
            Fill(Dark, "M 562 640 L 638 640 L 646 800 Q 646 840 600 840 Q 554 840 554 800 Z"),
            Fill(Dark, "M 420 170 L 690 170 Q 790 170 840 300 L 812 312 Q 760 250 690 262 L 420 262 Z"),
            Fill(Deep, "R 380 150 70 132 12 R 560 156 80 120 8"),
        ]),
        Shape::Chair => (Stands(600.0, 772.0, 330.0), &[
            Line(Deep, 30.0, "M 452 520 L 424 700 M 740 520 L 770 700"),
            Line(Light, 34.0, "M 440 500 L 420 190 Q 420 140 470 136 Q 600 120 730 136 Q 780 140 780 190 L 756 500"),
            Line(Light, 20.0, "M 540 160 L 548 480 M 656 160 L 650 480"),
            Line(Light, 26.0, "M 432 300 Q 600 270 768 300"),
            Line(Dark, 36.0, "M 420 530 L 372 766 M 776 530 L 826 766"),
            Line(Deep, 16.0, "M 404 668 L 796 668"),
            Fill(Dark, "M 420 460 L 780 460 Q 810 460 826 520 Q 832 556 796 556 L 402 556 Q 366 556 374 520 Q 390 460 420 460 Z"),
            Fill(Deep, "M 372 524 L 828 524 Q 832 556 796 556 L 402 556 Q 366 556 372 524 Z"),
        ]),
        Shape::Table => (Stands(600.0, 770.0, 480.0), &[
            Fill(Deep, "M 330 400 L 372 400 L 362 710 L 336 710 Z M 830 400 L 868 400 L 862 710 L 838 710 Z"),
            Fill(Deep, "R 230 400 740 70 0"),
            Fill(Light, "R 520 412 170 46 6"),
            Fill(Deep, "E 605 435 10 10"),
            Fill(Dark, "M 210 390 L 276 390 L 256 778 L 222 778 Z M 924 390 L 990 390 L 978 778 L 944 778 Z"),
            Body(Light, "M 250 320 L 950 320 L 1050 380 L 150 380 Z"),
            Fill(Dark, "R 150 374 900 36 8"),
        ]),
        Shape::Stool => (Stands(600.0, 770.0, 300.0), &[
            Line(Deep, 28.0, "M 600 400 L 600 690"),
            Line(Dark, 34.0, "M 500 400 L 424 764 M 700 400 L 776 764"),
            Line(Light, 16.0, "M 458 600 Q 600 650 742 600"),
            Fill(Dark, "M 400 330 L 400 372 Q 400 430 600 430 Q 800 430 800 372 L 800 330 Z"),
            Fill(Light, "E 600 330 200 58"),
            Fill(Pale, "E 590 324 150 36"),
        ]),
        Shape::Bag => (Stands(600.0, 768.0, 370.0), &[
            Line(Light, 34.0, "M 470 400 L 470 280 C 470 110 730 110 730 280 L 730 400"),
            Body(Dark, "M 350 360 L 850 360 L 892 720 Q 898 778 846 778 L 354 778 Q 302 778 308 720 Z"),
            Fill(Light, "M 350 360 L 530 360 L 500 778 L 354 778 Q 302 778 308 720 Z"),
            Decor,
            Line(Deep, 34.0, "M 470 376 L 470 420 M 730 376 L 730 420"),
        ]),
        Shape::Satchel => (Stands(600.0, 768.0, 380.0), &[
            Line(Light, 24.0, "M 330 400 C 380 60 820 60 870 400"),
            Body(Dark, "R 280 330 640 440 46"),
            Fill(Light, "R 340 560 520 160 24"),
            Fill(Deep, "M 280 380 Q 280 330 330 330 L 870 330 Q 920 330 920 380 L 920 500 Q 920 590 830 590 L 370 590 Q 280 590 280 500 Z"),
            Line(Light, 5.0, "M 304 390 L 304 500 Q 304 568 374 568 L 826 568 Q 896 568 896 500 L 896 390"),
            Fill(Light, "R 412 480 52 190 12 R 736 480 52 190 12"),
            Fill(Pale, "R 400 590 76 56 8 R 724 590 76 56 8"),
            Fill(Deep, "R 426 604 24 28 4 R 750 604 24 28 4"),
        ]),
        Shape::Wallet => (Flat(-7.0), &[
            Fill(Pale, "R 330 230 480 200 16"),
            Fill(Paper, "R 370 200 480 200 16"),
            Body(Dark, "R 270 290 660 400 34"),
            Fill(Deep, "M 270 324 Q 270 290 304 290 L 896 290 Q 930 290 930 324 L 930 400 L 270 400 Z"),
            Decor,
            Line(Light, 5.0, "R 292 312 616 356 24"),
            Fill(Light, "M 930 440 L 780 440 Q 730 440 730 490 Q 730 540 780 540 L 930 540 Z"),
            Fill(Pale, "E 788 490 20 20"),
        ]),
        Shape::Clock => (Flat(0.0), &[
            Body(Dark, "E 600 450 310 310"),
            Fill(Light, "M 600 140 C 430 140 290 280 290 450 C 290 620 430 760 600 760 C 480 740 360 620 360 450 C 360 280 480 160 600 140 Z"),
            Fill(Paper, "E 600 450 258 258"),
            Line(Light, 14.0, "M 600 220 L 600 262 M 600 638 L 600 680 M 370 450 L 412 450 M 788 450 L 830 450"),
            Line(Pale, 8.0, "M 715 251 L 703 272 M 799 335 L 778 347 M 799 565 L 778 553 M 715 649 L 703 628 M 485 649 L 497 628 M 401 565 L 422 553 M 401 335 L 422 347 M 485 251 L 497 272"),
            Line(Deep, 20.0, "M 600 450 L 490 375"),
            Line(Deep, 14.0, "M 600 450 L 742 318"),
            Fill(Dark, "E 600 450 24 24"),
        ]),
        Shape::Mirror => (Flat(0.0), &[
            Body(Dark, "M 390 800 L 390 330 C 390 60 810 60 810 330 L 810 800 Z"),
            Fill(Light, "M 390 800 L 390 330 C 390 60 810 60 810 330 L 810 345 C 780 110 440 110 430 345 L 430 800 Z"),
            Fill(Pale, "M 432 760 L 432 335 C 432 115 768 115 768 335 L 768 760 Z"),
            Fill(Paper, "M 432 560 L 700 205 Q 730 235 748 275 L 432 690 Z"),
            Fill(Paper, "M 520 760 L 768 440 L 768 490 L 560 760 Z"),
        ]),
        Shape::Frame => (Flat(0.0), &[
            Fill(Deep, "R 350 80 500 740 8"),
            Fill(Paper, "R 378 108 444 684 0"),
            Fill(Pale, "R 430 170 340 520 0"),
            Fill(Light, "E 660 300 66 66"),
            Fill(Light, "M 430 520 C 520 400 610 430 690 510 Q 730 540 770 520 L 770 690 L 430 690 Z"),
            Fill(Dark, "M 430 600 C 500 560 580 570 640 620 Q 700 660 770 600 L 770 690 L 430 690 Z"),
            Line(Light, 6.0, "M 540 740 L 660 740"),
        ]),
        Shape::Books => (Stands(600.0, 770.0, 430.0), &[
            Fill(Dark, "R 250 660 640 116 14"),
            Fill(Paper, "R 290 678 600 80 4"),
            Line(Shadow, 4.0, "M 300 704 L 880 704 M 300 730 L 880 730"),
            Fill(Light, "R 300 550 600 110 14"),
            Fill(Pale, "R 340 550 30 110 0 R 790 550 60 110 0"),
            Body(Deep, "R 270 450 560 100 14"),
            Fill(Light, "R 320 450 16 100 0 R 350 450 8 100 0"),
            Line(Pale, 8.0, "M 480 500 L 700 500"),
            Fill(Light, "M 420 140 L 700 140 Q 716 140 716 156 L 716 450 L 420 450 Z"),
            Fill(Dark, "M 420 140 L 480 140 L 480 450 L 420 450 Z"),
            Fill(Paper, "R 520 200 150 90 6"),
            Line(Dark, 7.0, "M 552 232 L 638 232 M 570 260 L 620 260"),
        ]),
        Shape::Notebook => (Flat(-8.0), &[
            Fill(Paper, "R 372 150 440 622 14"),
            Body(Dark, "R 360 140 440 620 20"),
            Fill(Deep, "M 360 160 Q 360 140 380 140 L 440 140 L 440 760 L 380 760 Q 360 760 360 740 Z"),
            Decor,
            Fill(Paper, "R 500 230 230 110 8"),
            Line(Light, 7.0, "M 540 272 L 690 272 M 570 304 L 660 304"),
            Line(Light, 14.0, "M 756 147 L 756 753"),
            Fill(Light, "R 880 230 34 420 4"),
            Fill(Deep, "R 880 190 34 60 10"),
            Fill(Paper, "M 880 650 L 914 650 L 897 726 Z"),
            Fill(Deep, "M 889 690 L 905 690 L 897 726 Z"),
        ]),
        Shape::Envelope => (Flat(7.0), &[
            Fill(Paper, "R 330 130 560 420 8"),
            Line(Light, 7.0, "M 400 200 L 640 200 M 400 240 L 800 240 M 400 280 L 760 280"),
            Body(Light, "R 280 330 660 430 14"),
            Fill(Dark, "M 280 344 L 610 590 L 940 344 L 940 746 Q 940 760 926 760 L 294 760 Q 280 760 280 746 Z"),
            Line(Light, 6.0, "M 286 754 L 540 538 M 934 754 L 680 538"),
            Fill(Pale, "E 610 585 62 62"),
            Line(Dark, 6.0, "E 610 585 36 36"),
        ]),
        Shape::Rug => (Flat(0.0), &[
            Line(Light, 7.0, "M 192 228 W 192 676 22 56"),
            Line(Light, 7.0, "M 1008 228 W 1008 676 22 -56"),
            Body(Dark, "R 190 220 820 464 6"),
            Fill(Light, "R 250 220 60 464 0 R 890 220 60 464 0"),
            Fill(Pale, "R 326 220 16 464 0 R 858 220 16 464 0"),
            Fill(Light, "M 600 270 L 800 452 L 600 634 L 400 452 Z"),
            Fill(Deep, "M 600 330 L 734 452 L 600 574 L 466 452 Z"),
            Fill(Pale, "M 600 400 L 658 452 L 600 504 L 542 452 Z"),
        ]),
        Shape::Blanket => (Stands(600.0, 772.0, 420.0), &[
            Fill(Deep, "R 250 640 700 140 66"),
            Line(Light, 6.0, "M 300 710 L 940 710"),
            Fill(Light, "R 250 510 700 140 66"),
            Line(Dark, 6.0, "M 300 580 L 940 580"),
            Body(Dark, "M 316 370 L 884 370 Q 950 370 950 440 Q 950 516 884 516 L 316 516 Q 250 516 250 440 Q 250 370 316 370 Z"),
            Line(Light, 6.0, "M 300 446 L 940 446"),
            Decor,
            Body(Light, "M 430 366 L 700 366 L 700 660 L 430 660 Z"),
            Fill(Pale, "R 470 366 22 294 0 R 638 366 22 294 0"),
            Line(Pale, 9.0, "M 440 664 L 436 704 M 470 664 L 470 708 M 502 664 L 500 704 M 534 664 L 534 708 M 566 664 L 566 704 M 598 664 L 600 708 M 630 664 L 630 704 M 662 664 L 664 708 M 692 664 L 694 704"),
        ]),
        Shape::Cushion => (Stands(600.0, 764.0, 400.0), &[
            Body(Dark, "M 300 210 Q 600 270 900 210 Q 940 210 930 260 Q 880 480 930 710 Q 936 770 880 768 Q 600 720 320 768 Q 264 770 270 710 Q 320 480 270 260 Q 264 206 300 210 Z"),
            Fill(Light, "M 300 210 Q 380 226 470 234 Q 420 480 470 742 Q 390 752 320 768 Q 264 770 270 710 Q 320 480 270 260 Q 264 206 300 210 Z"),
            Decor,
            Line(Deep, 7.0, "M 600 486 Q 580 420 600 380 M 600 486 Q 660 460 700 470 M 600 486 Q 620 550 600 590 M 600 486 Q 540 500 500 480"),
            Fill(Pale, "E 600 486 26 26"),
        ]),
        Shape::Towel => (Flat(0.0), &[
            Fill(Deep, "R 220 150 760 30 15"),
            Body(Dark, "M 330 142 L 640 142 L 640 770 L 330 770 Z"),
            Fill(Light, "M 330 620 L 640 620 L 640 660 L 330 660 Z M 330 680 L 640 680 L 640 694 L 330 694 Z"),
            Fill(Deep, "M 560 142 L 640 142 L 640 770 L 600 770 Q 560 460 560 142 Z"),
            Decor,
            Body(Light, "M 680 142 L 880 142 L 880 640 L 680 640 Z"),
            Fill(Pale, "R 680 520 200 26 0 R 680 560 200 10 0 R 680 584 200 10 0"),
            Fill(Dark, "R 220 158 760 12 6"),
        ]),
        Shape::Knife => (Flat(-24.0), &[
            Fill(Light, "M 450 396 L 860 392 C 980 396 1080 430 1140 486 C 1020 540 860 552 700 552 L 486 552 L 486 480 L 450 480 Z"),
            Fill(Pale, "M 486 530 C 700 536 940 528 1140 486 C 1020 540 860 552 700 552 L 486 552 Z"),
            Body(Dark, "M 96 408 Q 100 384 128 386 L 440 398 L 440 478 L 270 476 Q 190 476 150 506 Q 96 520 92 470 Z"),
            Fill(Deep, "R 430 392 44 92 6"),
            Fill(Pale, "E 190 436 11 11 E 280 438 11 11 E 370 440 11 11"),
        ]),
        Shape::Pan => (Stands(560.0, 764.0, 430.0), &[
            Line(Deep, 30.0, "M 780 460 L 1050 400"),
            Line(Light, 30.0, "M 960 420 L 1060 398"),
            Body(Dark, "M 250 420 L 850 420 L 840 700 Q 836 770 760 770 L 340 770 Q 264 770 260 700 Z"),
            Fill(Light, "M 250 420 L 370 420 L 376 700 Q 380 760 420 770 L 340 770 Q 264 770 260 700 Z"),
            Fill(Deep, "R 234 400 632 44 20"),
            Fill(Light, "M 270 400 C 300 310 800 310 830 400 Z"),
            Fill(Deep, "R 505 290 90 36 16"),
            Fill(Dark, "R 530 316 40 24 0"),
        ]),
        Shape::Board => (Flat(16.0), &[
            Body(Dark, "M 440 300 Q 440 260 480 256 L 540 250 Q 556 250 556 220 L 556 110 Q 556 60 600 60 Q 644 60 644 110 L 644 220 Q 644 250 660 250 L 720 256 Q 760 260 760 300 L 790 760 Q 790 820 730 820 L 470 820 Q 410 820 410 760 Z E 600 116 20 20"),
            Line(Light, 9.0, "M 490 310 Q 500 500 470 760 M 545 310 Q 560 540 540 770 M 610 310 Q 600 500 640 770 M 680 310 Q 670 560 720 760"),
            Line(Light, 9.0, "E 596 560 8 40"),
        ]),
        Shape::WateringCan => (Stands(560.0, 768.0, 380.0), &[
            Line(Light, 32.0, "M 430 420 C 330 200 140 420 360 650"),
            Fill(Light, "M 700 640 L 960 330 L 1000 364 L 730 740 Z"),
            Fill(Deep, "M 920 300 L 1060 320 L 1000 420 Z"),
            Body(Dark, "M 390 400 L 730 400 L 760 740 Q 760 776 720 776 L 400 776 Q 360 776 360 740 Z"),
            Fill(Light, "M 390 400 L 480 400 L 464 776 L 400 776 Q 360 776 360 740 Z"),
            Decor,
            Fill(Deep, "M 380 380 L 740 380 L 742 414 L 378 414 Z"),
            Line(Dark, 26.0, "M 470 380 Q 560 230 650 380"),
        ]),
        Shape::PlantPot => (Stands(600.0, 770.0, 320.0), &[
            Line(Deep, 10.0, "M 600 540 Q 590 400 600 300 M 600 540 Q 500 460 440 380 M 600 540 Q 720 460 770 360"),
            Fill(Light, "M 600 110 C 680 210 680 330 600 440 C 520 330 520 210 600 110 Z"),
            Fill(Deep, "M 380 240 C 500 260 560 350 570 500 C 440 480 370 380 380 240 Z"),
            Fill(Deep, "M 840 220 C 720 240 640 330 630 490 C 760 470 840 380 840 220 Z"),
            Body(Dark, "M 420 510 L 780 510 L 740 740 Q 734 778 690 778 L 510 778 Q 466 778 460 740 Z"),
            Fill(Light, "M 420 510 L 510 510 L 536 740 Q 540 778 560 778 L 510 778 Q 466 778 460 740 Z"),
            Decor,
            Fill(Dark, "R 396 474 408 70 12"),
            Fill(Light, "R 396 474 96 70 12"),
        ]),
        Shape::Trowel => (Flat(34.0), &[
            Line(Deep, 26.0, "M 600 330 L 600 470"),
            Body(Light, "M 560 90 Q 600 60 640 90 L 636 330 Q 636 350 600 350 Q 564 350 564 330 Z"),
            Fill(Deep, "R 556 308 88 40 8"),
            Fill(Dark, "M 500 450 Q 600 420 700 450 Q 730 640 600 850 Q 470 640 500 450 Z"),
            Fill(Light, "M 500 450 Q 550 436 590 436 L 596 840 Q 470 640 500 450 Z"),
            Line(Pale, 10.0, "M 578 108 L 578 290"),
        ]),
        Shape::Necklace => (Flat(0.0), &[
            Line(Light, 9.0, "M 330 110 C 340 420 480 590 600 610 C 720 590 860 420 870 110"),
            Fill(Dark, "E 434 418 22 22 E 486 490 26 26 E 540 548 30 30 E 766 418 22 22 E 714 490 26 26 E 660 548 30 30"),
            Fill(Light, "E 428 412 8 8 E 479 482 9 9 E 532 539 10 10 E 760 412 8 8 E 707 482 9 9 E 652 539 10 10"),
            Line(Light, 9.0, "E 600 616 18 18"),
            Body(Dark, "M 600 636 C 640 700 680 730 680 780 C 680 830 640 856 600 856 C 560 856 520 830 520 780 C 520 730 560 700 600 636 Z"),
            Fill(Light, "M 600 636 C 580 700 560 740 560 790 Q 562 830 590 855 C 550 854 520 830 520 780 C 520 730 560 700 600 636 Z"),
        ]),
        Shape::Ring => (Stands(600.0, 768.0, 260.0), &[
            Line(Light, 40.0, "E 600 560 190 190"),
            Line(Pale, 10.0, "M 424 500 C 440 430 480 390 520 378 M 780 600 C 770 660 730 710 690 730"),
            Fill(Deep, "M 540 350 L 660 350 L 640 400 L 560 400 Z"),
            Body(Dark, "M 500 180 L 700 180 L 770 250 L 600 380 L 430 250 Z"),
            Fill(Light, "M 500 180 L 550 250 L 430 250 Z M 700 180 L 650 250 L 770 250 Z M 550 250 L 600 380 L 430 250 Z"),
            Fill(Pale, "M 500 180 L 700 180 L 650 250 L 550 250 Z"),
        ]),
        Shape::Watch => (Flat(12.0), &[
            Fill(Dark, "M 510 40 L 690 40 L 710 300 L 490 300 Z M 490 600 L 710 600 L 690 860 L 510 860 Z"),
            Line(Light, 5.0, "M 530 60 L 516 270 M 670 60 L 684 270 M 516 630 L 530 840 M 684 630 L 670 840"),
            Fill(Deep, "E 600 730 10 10 E 600 780 10 10 E 600 830 10 10"),
            Fill(Deep, "R 800 420 50 60 12"),
            Body(Light, "E 600 450 220 220"),
            Fill(Deep, "E 600 450 190 190"),
            Fill(Paper, "E 600 450 176 176"),
            Line(Dark, 10.0, "M 600 300 L 600 326 M 600 574 L 600 600 M 450 450 L 476 450 M 724 450 L 750 450"),
            Line(Deep, 14.0, "M 600 450 L 536 396"),
            Line(Deep, 10.0, "M 600 450 L 690 356"),
            Line(Light, 5.0, "M 590 420 L 630 560"),
            Fill(Dark, "E 600 450 14 14"),
        ]),
        Shape::Hat => (Stands(600.0, 700.0, 470.0), &[
            Fill(Deep, "E 600 636 430 92"),
            Fill(Dark, "E 600 616 430 86"),
            Body(Light, "M 380 590 C 380 400 400 250 500 240 Q 600 280 700 240 C 800 250 820 400 820 590 Q 600 660 380 590 Z"),
            Fill(Pale, "M 380 590 C 380 400 400 250 500 240 Q 520 250 540 254 C 470 300 460 460 462 612 Q 420 604 380 590 Z"),
            Fill(Deep, "M 381 520 Q 600 590 819 520 L 820 594 Q 600 664 380 594 Z"),
        ]),
        Shape::Boot => (Stands(620.0, 770.0, 420.0), &[
            Body(Dark, "M 350 170 L 610 170 L 610 400 C 640 480 720 520 830 550 C 940 580 960 640 960 710 L 330 710 Q 350 560 350 170 Z"),
            Fill(Light, "M 350 170 L 440 170 C 440 400 450 560 420 710 L 330 710 Q 350 560 350 170 Z"),
            Fill(Light, "M 830 550 C 940 580 960 640 960 710 L 760 710 C 760 640 780 590 830 550 Z"),
            Fill(Deep, "M 324 700 L 966 700 L 970 740 Q 970 776 930 776 L 566 776 L 540 752 L 478 752 L 470 776 L 360 776 Q 324 776 324 740 Z"),
            Line(Pale, 11.0, "M 540 270 L 608 262 M 540 330 L 608 322 M 545 390 L 612 382 M 570 450 L 640 428 M 622 500 L 690 466"),
            Fill(Deep, "R 340 150 280 46 14"),
        ]),
        Shape::Train => (Stands(590.0, 772.0, 460.0), &[
            Fill(Deep, "M 780 350 L 790 220 L 770 190 L 890 190 L 870 220 L 880 350 Z"),
            Body(Light, "M 480 350 L 900 350 Q 980 350 980 430 L 980 640 L 480 640 Z"),
            Fill(Dark, "R 250 240 290 420 14"),
            Fill(Deep, "R 220 196 350 56 18"),
            Fill(Pale, "R 310 310 170 140 12"),
            Fill(Deep, "R 210 620 800 60 16"),
            Fill(Pale, "E 650 350 46 46"),
            Fill(Light, "R 600 350 100 50 0"),
            Line(Dark, 16.0, "M 760 356 L 760 620"),
            Fill(Dark, "E 360 690 92 92 E 640 710 70 70 E 860 710 70 70"),
            Fill(Light, "E 360 690 44 44 E 640 710 32 32 E 860 710 32 32"),
            Fill(Deep, "E 360 690 14 14 E 640 710 11 11 E 860 710 11 11"),
        ]),
        Shape::Blocks => (Stands(600.0, 770.0, 420.0), &[
            Body(Dark, "M 280 540 L 660 540 L 660 776 L 560 776 L 560 730 C 560 640 380 640 380 730 L 380 776 L 280 776 Z"),
            Fill(Light, "R 690 560 216 216 10"),
            Fill(Pale, "E 798 668 60 60"),
            Fill(Light, "R 300 440 340 96 8"),
            Fill(Pale, "R 340 440 30 96 0 R 570 440 30 96 0"),
            Fill(Deep, "R 350 310 130 130 8"),
            Fill(Pale, "R 496 310 100 130 8"),
            Fill(Dark, "M 470 130 L 640 304 L 300 304 Z"),
            Fill(Light, "M 470 130 L 510 171 L 440 304 L 300 304 Z"),
            Fill(Deep, "E 798 478 80 80"),
            Fill(Light, "M 798 398 Q 718 404 718 478 Q 724 550 780 556 Q 740 478 798 398 Z"),
        ]),
        Shape::Bicycle => (Stands(600.0, 776.0, 500.0), &[
            Line(Deep, 20.0, "E 330 580 190 190 E 870 580 190 190"),
            Line(Pale, 4.0, "M 330 400 L 330 760 M 150 580 L 510 580 M 203 453 L 457 707 M 203 707 L 457 453 M 870 400 L 870 760 M 690 580 L 1050 580 M 743 453 L 997 707 M 743 707 L 997 453"),
            Line(Light, 20.0, "M 330 580 L 450 340 M 330 580 L 560 600"),
            Line(Dark, 26.0, "M 430 280 L 560 600 L 780 360 L 450 340"),
            Line(Dark, 26.0, "M 755 270 L 790 360 Q 810 480 870 580"),
            Line(Deep, 26.0, "M 360 262 Q 430 250 500 270"),
            Line(Deep, 20.0, "M 755 262 Q 800 200 870 220 M 860 220 Q 900 260 860 290"),
            Fill(Light, "E 560 600 46 46"),
            Line(Deep, 14.0, "M 560 600 L 610 690 M 580 692 L 640 688"),
            Fill(Deep, "E 330 580 18 18 E 870 580 18 18 E 560 600 16 16"),
        ]),
        Shape::Bell => (Stands(600.0, 752.0, 340.0), &[
            Fill(Deep, "R 430 690 340 66 20"),
            Fill(Light, "R 540 610 120 90 0"),
            Fill(Deep, "M 790 560 L 930 500 Q 960 500 956 540 L 800 610 Z"),
            Body(Dark, "M 320 600 C 320 380 450 260 600 260 C 750 260 880 380 880 600 Z"),
            Fill(Light, "M 320 600 C 320 380 450 260 600 260 C 480 310 420 430 420 600 Z"),
            Fill(Deep, "R 296 586 608 46 20"),
            Fill(Pale, "E 600 250 34 34"),
        ]),
        Shape::Soap => (Stands(600.0, 768.0, 410.0), &[
            Fill(Light, "R 260 570 680 206 44"),
            Fill(Pale, "R 260 570 680 70 34"),
            Body(Dark, "M 360 380 L 830 380 Q 880 380 880 430 L 880 540 Q 880 586 834 586 L 366 586 Q 320 586 320 540 L 320 420 Q 320 380 360 380 Z"),
            Fill(Light, "M 360 380 L 830 380 Q 872 380 878 420 L 322 420 Q 326 380 360 380 Z"),
            Line(Light, 7.0, "R 420 456 360 90 30"),
            Line(Pale, 8.0, "M 520 500 L 680 500"),
            Fill(Paper, "E 300 430 44 44 E 250 350 26 26 E 330 320 18 18 E 940 460 30 30"),
            Line(Light, 5.0, "E 300 430 44 44 E 250 350 26 26 E 330 320 18 18 E 940 460 30 30"),
        ]),
        Shape::Candle => (Stands(600.0, 770.0, 320.0), &[
            Fill(Pale, "M 600 130 C 660 220 674 256 660 300 Q 640 340 600 340 Q 560 340 540 300 C 526 256 560 220 600 130 Z"),
            Fill(Light, "M 600 210 C 634 262 640 286 630 308 Q 618 330 600 330 Q 582 330 570 308 C 560 286 570 262 600 210 Z"),
            Line(Deep, 9.0, "M 600 310 L 600 400"),
            Body(Dark, "M 400 400 L 800 400 L 800 720 Q 800 778 742 778 L 458 778 Q 400 778 400 720 Z"),
            Fill(Light, "M 400 400 L 480 400 L 480 778 L 458 778 Q 400 778 400 720 Z"),
            Fill(Pale, "E 600 400 200 36"),
            Fill(Paper, "E 600 404 172 26"),
            Line(Deep, 9.0, "M 600 330 L 600 400"),
            Fill(Paper, "R 520 510 200 150 8"),
            Line(Dark, 7.0, "M 566 560 L 674 560"),
            Line(Light, 6.0, "M 580 600 L 660 600"),
        ]),
        Shape::Carton => (Stands(600.0, 756.0, 430.0), &[
            Fill(Light, "M 250 330 L 600 230 L 950 330 L 600 440 Z"),
            Body(Dark, "M 250 330 L 600 440 L 600 790 L 250 660 Z"),
            Fill(Deep, "M 950 330 L 600 440 L 600 790 L 950 660 Z"),
            Fill(Pale, "M 396 288 L 452 272 L 804 376 L 748 394 Z"),
            Fill(Pale, "M 748 394 L 804 376 L 804 460 L 748 478 Z"),
            Fill(Paper, "M 300 480 L 430 522 L 430 628 L 300 582 Z"),
            Line(Light, 6.0, "M 322 516 L 406 543 M 322 546 L 380 565"),
        ]),
        Shape::Basket => (Stands(600.0, 770.0, 380.0), &[
            Line(Light, 30.0, "M 330 430 C 360 90 840 90 870 430"),
            Body(Dark, "M 290 430 L 910 430 L 850 730 Q 842 778 790 778 L 410 778 Q 358 778 350 730 Z"),
            Line(Light, 8.0, "M 304 520 L 896 520 M 320 600 L 880 600 M 338 680 L 862 680"),
            Line(Light, 8.0, "M 380 440 L 420 770 M 470 440 L 492 770 M 560 440 L 566 770 M 640 440 L 634 770 M 730 440 L 708 770 M 820 440 L 780 770"),
            Fill(Deep, "R 264 396 672 66 30"),
            Line(Light, 7.0, "M 310 440 L 350 416 M 390 440 L 430 416 M 470 440 L 510 416 M 550 440 L 590 416 M 630 440 L 670 416 M 710 440 L 750 416 M 790 440 L 830 416 M 860 440 L 896 418"),
        ]),
    }
}

/// The dented parcel behind the broken cup.
#[rustfmt::skip]
const PARCEL: &[Layer] = &[
    Fill(Light, "M 560 300 L 850 220 L 1130 300 L 860 390 L 760 358 L 690 396 L 640 330 Z"),
    Body(Dark, "M 560 300 L 640 330 L 690 396 L 760 358 L 860 390 L 860 760 L 560 650 L 578 560 L 536 500 L 566 430 Z"),
    Fill(Deep, "M 1130 300 L 860 390 L 860 760 L 1120 650 L 1092 540 L 1126 450 Z"),
    Fill(Deep, "M 560 300 L 640 330 L 690 396 L 664 450 L 612 404 Z"),
    Fill(Deep, "M 536 500 L 640 520 L 578 560 Z"),
    Line(Deep, 5.0, "M 664 450 L 706 510 M 640 520 L 668 548"),
    Line(Dark, 5.0, "M 1092 540 L 1030 556 L 1010 600"),
    Fill(Pale, "M 700 262 L 744 250 L 1010 340 L 964 355 Z"),
    Fill(Pale, "M 964 355 L 1010 340 L 1010 414 L 984 404 L 964 430 Z"),
    Fill(Paper, "M 700 556 L 820 598 L 820 690 L 700 646 Z"),
    Line(Dark, 6.0, "M 724 590 L 796 615 M 724 618 L 770 634"),
];

/// The broken cup: what stands of it, the handle apart and the shards.
#[rustfmt::skip]
const SHARDS: &[Layer] = &[
    Fill(Deep, "M 196 456 C 210 410 330 404 392 418 L 410 470 L 450 444 L 478 530 L 496 650 L 300 660 Z"),
    Line(Pale, 10.0, "M 196 456 C 210 410 330 404 392 418 L 410 470 L 450 444 L 478 530"),
    Body(Dark, "M 192 456 Q 204 494 296 500 L 322 574 L 368 548 L 390 634 L 440 600 L 462 668 L 494 640 L 478 752 Q 470 812 420 812 L 292 812 Q 240 812 232 752 Z"),
    Fill(Light, "M 192 456 Q 204 488 244 496 L 276 752 Q 282 796 310 812 L 292 812 Q 240 812 232 752 Z"),
    Line(Pale, 10.0, "M 192 456 Q 204 494 296 500 L 322 574 L 368 548 L 390 634 L 440 600 L 462 668 L 494 640"),
    Line(Deep, 6.0, "M 322 574 L 316 640 L 344 690 L 330 740 M 390 634 L 404 700"),
    Line(Light, 40.0, "M 590 720 C 700 660 760 760 650 806"),
    Fill(Pale, "E 590 720 20 20"),
    Fill(Dark, "M 66 800 L 130 716 L 196 790 L 118 838 Z"),
    Line(Pale, 9.0, "M 66 800 L 130 716"),
    Fill(Light, "M 250 856 L 330 836 L 300 884 Z"),
    Fill(Light, "M 540 852 L 596 838 L 606 876 Z"),
    Fill(Dark, "M 420 850 L 506 838 L 488 886 L 436 884 Z"),
    Fill(Deep, "M 690 856 L 746 840 L 766 872 Z"),
    Fill(Deep, "M 156 866 L 196 856 L 200 884 Z"),
];
