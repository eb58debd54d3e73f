//! Looking a message up: the ones that never vary are formatted once, the others whenever they are asked for.

use super::Language;
use super::shipped::{ENGLISH, GERMAN};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_syntax::ast::Entry;
use rustc_hash::FxHashMap;
use std::cell::Cell;
use std::sync::LazyLock;
use unic_langid::LanguageIdentifier;

pub use fluent_bundle::FluentValue as Value;

thread_local! {
    /// The interface lives on one thread, and what it has done on others speaks as it does. A thread that nobody told speaks English.
    static CHOSEN: Cell<Language> = const { Cell::new(Language::English) };
}

/// Speaks this language from now on, on this thread.
pub fn choose(language: Language) {
    CHOSEN.set(language);
}

/// The language that is spoken on this thread.
pub fn spoken() -> Language {
    CHOSEN.get()
}

/// Does something in another language and then speaks as before.
pub fn speaking<R>(language: Language, work: impl FnOnce() -> R) -> R {
    /// What was spoken before, and is again however the work ends.
    struct Before(Language);
    impl Drop for Before {
        fn drop(&mut self) {
            CHOSEN.set(self.0);
        }
    }
    let _before = Before(CHOSEN.replace(language));
    work()
}

/// A message without anything that varies; its key, if there is none.
pub fn plain(key: &'static str) -> &'static str {
    let found = texts().plain.get(key).or_else(|| BRITISH.plain.get(key));
    found.map_or(key, String::as_str)
}

/// What stands in a translation only, because its English stands elsewhere; `None` where English is spoken.
pub fn translated(key: &str) -> Option<&'static str> {
    texts().plain.get(key).map(String::as_str)
}

/// A message with what varies in it.
pub fn with(key: &str, values: &[(&str, Value<'_>)]) -> String {
    let args: FluentArgs = values.iter().map(|(name, value)| (*name, value.clone())).collect();
    texts().format(key, &args).or_else(|| BRITISH.format(key, &args)).unwrap_or_else(|| key.to_owned())
}

static BRITISH: LazyLock<Texts> = LazyLock::new(|| Texts::of(Language::English, ENGLISH.iter().map(|(_, text)| (*text).to_owned())));
static DEUTSCH: LazyLock<Texts> = LazyLock::new(|| Texts::of(Language::German, GERMAN.iter().map(|(_, text)| (*text).to_owned())));
#[cfg(test)]
static STRETCHED: LazyLock<Texts> = LazyLock::new(|| Texts::of(Language::Stretched, ENGLISH.iter().map(|(_, text)| super::stretched::stretched(text))));

fn texts() -> &'static Texts {
    match CHOSEN.get() {
        Language::English => &BRITISH,
        Language::German => &DEUTSCH,
        #[cfg(test)]
        Language::Stretched => &STRETCHED,
    }
}

/// All messages of a language.
struct Texts {
    bundle: FluentBundle<FluentResource>,
    /// Those in which nothing varies, formatted: screens ask for hundreds of them in every frame.
    plain: FxHashMap<String, String>,
}

impl Texts {
    /// What cannot be read is left out; a test holds that everything can.
    fn of(language: Language, files: impl Iterator<Item = String>) -> Texts {
        let tag: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // The marks that keep left-to-right and right-to-left apart show as boxes, and every text here runs one way.
        bundle.set_use_isolating(false);
        let mut keys = Vec::new();
        for file in files {
            let resource = FluentResource::try_new(file).unwrap_or_else(|(readable, _)| readable);
            keys.extend(resource.entries().filter_map(|entry| if let Entry::Message(message) = entry { Some(message.id.name.to_owned()) } else { None }));
            bundle.add_resource_overriding(resource);
        }
        let mut texts = Texts { bundle, plain: FxHashMap::default() };
        texts.plain = keys.into_iter().filter_map(|key| texts.format(&key, &FluentArgs::new()).map(|text| (key, text))).collect();
        texts
    }

    /// The message with these values; `None` if there is none, or if it asks for others.
    fn format(&self, key: &str, args: &FluentArgs<'_>) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(args), &mut errors);
        errors.is_empty().then(|| text.into_owned())
    }
}
